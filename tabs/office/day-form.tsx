import { Button } from '@fluentui/react-components'
import { type ReactNode, useId, useState } from 'react'
import type { Command } from '../../src/contracts/commands.ts'
import { useLayout } from '../parts/layout.ts'
import { MistakeSummary, useMistakes } from '../parts/mistakes.tsx'
import { useWording } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useOrder } from '../parts/use-order.ts'
import { TextField } from './text-field.tsx'

type DayFormProps = { label: string; button: string; today: string; command: (on: string) => Command }

/** A day and a button: what was signed or done, and when. */
export function DayForm({ label, button, today, command }: DayFormProps): ReactNode {
  const { frame } = useWording()
  const layout = useLayout()
  const mistakes = useMistakes()
  const order = useOrder()
  const [on, setOn] = useState('')
  const id = useId()
  const save = (): void => {
    const missing = on === '' ? { fieldId: id, sentence: frame.needed(label) } : null
    if (!order.busy && mistakes.clear([missing])) void order.give(command(on))
  }
  return (
    <div className={layout.form}>
      <MistakeSummary mistakes={mistakes} />
      <TextField id={id} type="date" label={label} value={on} max={today} onChange={setOn} mistake={mistakes.of(id)} />
      <Button className={layout.start} disabledFocusable={order.busy} onClick={save}>
        {button}
      </Button>
      <ProblemNote problem={order.problem} />
    </div>
  )
}
