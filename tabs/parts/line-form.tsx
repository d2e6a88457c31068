import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { Command } from '../../src/contracts/commands.ts'
import { type Mistake, MistakeSummary, useMistakes } from './mistakes.tsx'
import { useWording } from './page-context.ts'
import { ProblemNote } from './problem-note.tsx'
import { useOrder } from './use-order.ts'
import { WordingNudges } from './wording-nudges.tsx'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'flex-start' },
  field: { width: '100%' },
})

const LINE = 500

type LineFormProps = {
  label: string
  button: string
  /** One order, or several that the same words are the reason of. */
  command: (text: string) => Command | readonly Command[]
  /** What is missing in the fields beside this one. */
  beside?: Mistake | null
}

/** One field and one button: the shape of every order that needs a line of words. */
export function LineForm({ label, button, command, beside = null }: LineFormProps): ReactNode {
  const { frame } = useWording()
  const [text, setText] = useState('')
  const mistakes = useMistakes()
  const order = useOrder()
  const styles = useStyles()
  const id = useId()
  const submit = async (): Promise<void> => {
    const missing = text.trim() === '' ? { fieldId: id, sentence: frame.needed(label) } : null
    const long = text.trim().length > LINE ? { fieldId: id, sentence: frame.tooLong(label, LINE) } : null
    if (order.busy || !mistakes.clear([beside, missing, long])) return
    for (const each of [command(text.trim())].flat()) if (!(await order.give(each))) return
    setText('')
  }
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    void submit()
  }
  return (
    <form className={styles.form} noValidate onSubmit={onSubmit}>
      <MistakeSummary mistakes={mistakes} />
      <Field label={label} className={styles.field} validationMessage={mistakes.of(id)}>
        <Input id={id} value={text} onChange={(_event, data) => setText(data.value)} />
      </Field>
      <WordingNudges text={text} />
      <Button type="submit" disabledFocusable={order.busy}>
        {button}
      </Button>
      <ProblemNote problem={order.problem} />
    </form>
  )
}
