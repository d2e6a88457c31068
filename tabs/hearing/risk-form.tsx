import { Button, Field, Input } from '@fluentui/react-components'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { RiskView } from '../../src/contracts/case-view.ts'
import { useView } from '../meeting/meeting-context.ts'
import { Choice } from '../parts/choice.tsx'
import { useLayout } from '../parts/layout.ts'
import { MistakeSummary, useMistakes } from '../parts/mistakes.tsx'
import { useWording } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useOrder } from '../parts/use-order.ts'
import { WordingNudges } from '../parts/wording-nudges.tsx'
import { riskSubjects } from './by-person.ts'

const kinds = ['risk', 'vulnerability', 'protective'] as const

/** Adds to one of the three lists. */
export function RiskForm({ caseId }: { caseId: string }): ReactNode {
  const { meetingId } = useView()
  const { hearing, frame } = useWording()
  const layout = useLayout()
  const order = useOrder()
  const mistakes = useMistakes()
  const id = useId()
  const [kind, setKind] = useState<RiskView['kind']>('risk')
  const [subject, setSubject] = useState<RiskView['subject']>('victim')
  const [text, setText] = useState('')
  const submit = async (): Promise<void> => {
    const missing = text.trim() === '' ? { fieldId: id, sentence: frame.needed(hearing.riskText) } : null
    if (order.busy || !mistakes.clear([missing])) return
    if (await order.give({ type: 'record-risk', meetingId, caseId, kind, subject, text })) setText('')
  }
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    void submit()
  }
  return (
    <form className={layout.form} noValidate onSubmit={onSubmit}>
      <MistakeSummary mistakes={mistakes} />
      <Lists kind={kind} onKind={setKind} subject={subject} onSubject={setSubject} />
      <Field label={hearing.riskText} validationMessage={mistakes.of(id)}>
        <Input id={id} value={text} maxLength={500} onChange={(_event, data) => setText(data.value)} />
      </Field>
      <WordingNudges text={text} />
      <Button type="submit" className={layout.start} disabledFocusable={order.busy}>
        {hearing.riskAdd}
      </Button>
      <ProblemNote problem={order.problem} />
    </form>
  )
}

type ListsProps = {
  kind: RiskView['kind']
  onKind: (kind: RiskView['kind']) => void
  subject: RiskView['subject']
  onSubject: (subject: RiskView['subject']) => void
}

function Lists({ kind, onKind, subject, onSubject }: ListsProps): ReactNode {
  const { codes, hearing } = useWording()
  return (
    <>
      <Choice
        label={hearing.riskList}
        value={kind}
        onChange={(value) => onKind(kinds.find((each) => each === value) ?? 'risk')}
        options={kinds.map((value) => ({ value, text: codes.riskKinds[value] }))}
      />
      <Choice
        label={hearing.riskAbout}
        value={subject}
        onChange={(value) => onSubject(riskSubjects.find((each) => each === value) ?? 'victim')}
        options={riskSubjects.map((value) => ({ value, text: codes.riskSubjects[value] }))}
      />
    </>
  )
}
