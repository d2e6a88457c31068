import { Field, Input } from '@fluentui/react-components'
import type { ReactNode } from 'react'

type TextFieldProps = {
  label: string
  value: string
  onChange: (value: string) => void
  type?: 'text' | 'email' | 'date' | 'datetime-local'
  mistake?: string | undefined
  id?: string
  max?: string
}

/** One line to write in, under its own name. */
export function TextField({ label, value, onChange, type = 'text', mistake, id, max }: TextFieldProps): ReactNode {
  return (
    <Field label={label} validationMessage={mistake}>
      <Input id={id} type={type} value={value} max={max} onChange={(_event, data) => onChange(data.value)} />
    </Field>
  )
}
