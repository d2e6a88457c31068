import { Field, Select, makeStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'

/** A long option must not make its field wider than the panel. */
const useStyles = makeStyles({ field: { minWidth: 0 }, select: { minWidth: 0, width: '100%' } })

type ChoiceProps = {
  label: string
  value: string
  onChange: (value: string) => void
  options: readonly { value: string; text: string }[]
  id?: string
  mistake?: string
}

/** One of several, chosen from a list; an empty value is an answer like any other. */
export function Choice({ label, value, onChange, options, id, mistake }: ChoiceProps): ReactNode {
  const styles = useStyles()
  return (
    <Field label={label} validationMessage={mistake} className={styles.field}>
      <Select
        id={id}
        className={styles.select}
        select={{ className: styles.select }}
        value={value}
        onChange={(_event, data) => onChange(data.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </Select>
    </Field>
  )
}
