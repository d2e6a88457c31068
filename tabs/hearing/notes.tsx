import { Button, Field, Textarea } from '@fluentui/react-components'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { CaseView } from '../../src/contracts/case-view.ts'
import type { NoteView } from '../../src/contracts/noted-view.ts'
import { useView } from '../meeting/meeting-context.ts'
import { Choice } from '../parts/choice.tsx'
import { useLayout } from '../parts/layout.ts'
import { useWording } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useOrder } from '../parts/use-order.ts'
import { WordingNudges } from '../parts/wording-nudges.tsx'

const kinds = ['said', 'withheld', 'no-action', 'manipulation', 'chair'] as const
const bases = ['fact', 'opinion'] as const

/** What was noted of the open case, and one form for every kind of note (R071, R088, R095, R101, R104). */
export function Notes({ current }: { current: CaseView }): ReactNode {
  const { noting } = useWording()
  const layout = useLayout()
  return (
    <>
      <ul className={layout.list}>
        {current.notes.map(({ noteId, kind, agency, basis, text }) => (
          <li key={noteId} className={layout.item}>
            {[noting.noteKinds[kind], agency, basis && noting.bases[basis]].filter(Boolean).join(', ')}
            {text && `: ${text}`}
          </li>
        ))}
      </ul>
      <NoteForm caseId={current.caseId} />
    </>
  )
}

type Typed = { kind: NoteView['kind']; agencyId: string; basis: NoteView['basis']; text: string }

function NoteForm({ caseId }: { caseId: string }): ReactNode {
  const { meetingId } = useView()
  const { noting } = useWording()
  const layout = useLayout()
  const order = useOrder()
  const [typed, setTyped] = useState<Typed>({ kind: 'said', agencyId: '', basis: null, text: '' })
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const agencyId = typed.agencyId || null
    const command = { type: 'note-on-case', meetingId, caseId, ...typed, agencyId } as const
    if (!order.busy && (await order.give(command))) setTyped({ ...typed, text: '' })
  }
  return (
    <form className={layout.form} noValidate onSubmit={(event) => void submit(event)}>
      <NoteChoices typed={typed} onTyped={setTyped} />
      {typed.kind !== 'withheld' && (
        <Field label={noting.text}>
          <Textarea
            resize="vertical"
            value={typed.text}
            maxLength={4000}
            onChange={(_event, data) => setTyped({ ...typed, text: data.value })}
          />
        </Field>
      )}
      <WordingNudges text={typed.text} />
      <Button type="submit" className={layout.start} disabledFocusable={order.busy}>
        {noting.save}
      </Button>
      <ProblemNote problem={order.problem} />
    </form>
  )
}

function NoteChoices({ typed, onTyped }: { typed: Typed; onTyped: (typed: Typed) => void }): ReactNode {
  const { agencies } = useView()
  const { noting, frame } = useWording()
  const none = { value: '', text: frame.choose }
  return (
    <>
      <Choice
        label={noting.noteKind}
        value={typed.kind}
        onChange={(value) => onTyped({ ...typed, kind: kinds.find((each) => each === value) ?? 'said' })}
        options={kinds.map((value) => ({ value, text: noting.noteKinds[value] }))}
      />
      <Choice
        label={noting.agency}
        value={typed.agencyId}
        onChange={(agencyId) => onTyped({ ...typed, agencyId })}
        options={[none, ...agencies.map(({ agencyId, name }) => ({ value: agencyId, text: name }))]}
      />
      {typed.kind === 'said' && (
        <Choice
          label={noting.basis}
          value={typed.basis ?? ''}
          onChange={(value) => onTyped({ ...typed, basis: bases.find((each) => each === value) ?? null })}
          options={[none, ...bases.map((value) => ({ value, text: noting.bases[value] }))]}
        />
      )}
    </>
  )
}
