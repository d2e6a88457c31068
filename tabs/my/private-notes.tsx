import { Button, Field, Textarea } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { AgendaEntry } from '../../src/contracts/views.ts'
import { useView } from '../meeting/meeting-context.ts'
import { caseName } from '../parts/case-name.ts'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { useWording } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Section } from '../parts/section.tsx'
import { useOrder } from '../parts/use-order.ts'
import { myWords } from '../wording/my-words.ts'

const PASSAGE = 4000

/** One's agency's own notes, apart from the written update that others read (H22); the open case stands unfolded. */
export function PrivateNotes(): ReactNode {
  const { privateNotes = [], agenda, current } = useView()
  const wording = useWording()
  const layout = useLayout()
  const words = myWords()
  const open = current && current !== 'not-yours' ? current.caseId : null
  const noted = privateNotes.flatMap(({ caseId, text }) => {
    const entry = agenda.find((each) => each.caseId === caseId)
    return entry ? [{ entry, text }] : []
  })
  if (noted.length === 0) return null
  const now = noted.find(({ entry }) => entry.caseId === open)
  return (
    <Section title={words.notes}>
      <p className={layout.note}>{words.notesText}</p>
      {now && <Notes key={now.entry.caseId} {...now} />}
      {noted.map(({ entry, text }) =>
        entry.caseId === open ? null : (
          <Fold key={entry.caseId} title={caseName(entry, wording)} onceOpened>
            <Notes entry={entry} text={text} />
          </Fold>
        ),
      )}
    </Section>
  )
}

function Notes({ entry, text }: { entry: AgendaEntry; text: string }): ReactNode {
  const { meetingId } = useView()
  const wording = useWording()
  const layout = useLayout()
  const order = useOrder()
  const words = myWords()
  const [typed, setTyped] = useState(text)
  const [kept, setKept] = useState<string | null>(null)
  const long = typed.trim().length > PASSAGE
  const keep = async (): Promise<void> => {
    if (order.busy || long) return
    if (await order.give({ type: 'keep-private-notes', meetingId, caseId: entry.caseId, text: typed })) setKept(typed)
  }
  return (
    <div className={layout.form}>
      <Field
        label={words.notesFor(caseName(entry, wording))}
        validationMessage={long ? wording.frame.tooLong(words.notes, PASSAGE) : undefined}
      >
        <Textarea value={typed} onChange={(_event, data) => setTyped(data.value)} />
      </Field>
      <Button className={layout.start} disabledFocusable={order.busy} onClick={() => void keep()}>
        {words.notesKeep}
      </Button>
      <output>{kept !== null && kept === typed && words.notesKept}</output>
      <ProblemNote problem={order.problem} />
    </div>
  )
}
