import { Badge, Button, Field, Textarea } from '@fluentui/react-components'
import { type FormEvent, type ReactNode, useState } from 'react'
import { CaseAside } from '../hearing/case-aside.tsx'
import { useView } from '../meeting/meeting-context.ts'
import { caseName } from '../parts/case-name.ts'
import { Choice } from '../parts/choice.tsx'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { useWording } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Section } from '../parts/section.tsx'
import { useOrder } from '../parts/use-order.ts'
import { agendaStanding } from './agenda-standing.ts'
import { KnowSomeone } from './know-someone.tsx'
import { WordCount } from './word-count.tsx'

/** The cases that this person may know of; before one is heard, a written update can be sent for it (R029). */
export function MyCases(): ReactNode {
  const { agenda, status } = useView()
  const wording = useWording()
  const layout = useLayout()
  if (agenda.length === 0) return null
  return (
    <Section title={wording.room.agenda}>
      <ol className={layout.list}>
        {agenda.map((entry) => (
          <li key={entry.caseId} className={layout.item}>
            <span>{caseName(entry, wording)}</span>
            <Badge className={layout.start} appearance="outline" color="informative">
              {agendaStanding(entry, { meeting: status, wording })}
            </Badge>
            {entry.status === 'waiting' && status !== 'ended' && (
              <>
                <Fold title={wording.room.sendUpdate}>
                  <UpdateForm caseId={entry.caseId} />
                </Fold>
                <KnowSomeone caseId={entry.caseId} />
              </>
            )}
            <CaseAside caseId={entry.caseId} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

function UpdateForm({ caseId }: { caseId: string }): ReactNode {
  const { meetingId } = useView()
  const { room, frame } = useWording()
  const layout = useLayout()
  const order = useOrder()
  const [knowledge, setKnowledge] = useState<'supplied' | 'nothing-known'>('supplied')
  const [text, setText] = useState('')
  const [sent, setSent] = useState(false)
  const send = async (): Promise<void> => {
    setSent(await order.give({ type: 'send-update', meetingId, caseId, knowledge, text }))
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!order.busy) void send()
  }
  return (
    <form className={layout.form} noValidate onSubmit={submit}>
      <Choice
        label={room.updateKnowledge}
        value={knowledge}
        onChange={(value) => setKnowledge(value === 'supplied' ? 'supplied' : 'nothing-known')}
        options={[
          { value: 'supplied', text: room.updateSupplied },
          { value: 'nothing-known', text: room.updateNothing },
        ]}
      />
      <Field label={room.updateText} hint={room.updateHint}>
        <Textarea value={text} maxLength={4000} onChange={(_event, data) => setText(data.value)} />
      </Field>
      <WordCount text={text} />
      <Button type="submit" className={layout.start} disabledFocusable={order.busy}>
        {frame.send}
      </Button>
      <output className={layout.note}>{sent && room.updateSent}</output>
      <ProblemNote problem={order.problem} />
    </form>
  )
}
