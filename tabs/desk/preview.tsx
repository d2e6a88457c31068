import { Button } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { CaseListPreview } from '../../src/contracts/case-list.ts'
import { useView } from '../meeting/meeting-context.ts'
import { Choice } from '../parts/choice.tsx'
import { Fold } from '../parts/fold.tsx'
import { Group } from '../parts/group.tsx'
import { useLayout } from '../parts/layout.ts'
import { MistakeSummary, useMistakes } from '../parts/mistakes.tsx'
import { useWording } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useOrder } from '../parts/use-order.ts'
import { preparingWords } from '../wording/preparing-words.ts'
import { PreviewTable } from './preview-table.tsx'
import { Progress } from './progress.tsx'
import { intakeWords } from '../wording/intake-words.ts'

/** Every row with what was found, the agencies to name, and one press that keeps all ticked rows or none. */
export function Preview({ csv, preview }: { csv: string; preview: CaseListPreview }): ReactNode {
  const { meetingId } = useView()
  const { desk: words } = useWording()
  const layout = useLayout()
  const order = useOrder()
  const mistakes = useMistakes()
  const [rows, setRows] = useState(preview.rows.filter(({ acceptable }) => acceptable).map(({ row }) => row))
  const [next, setNext] = useState(preview.rows.filter(({ listedFrom }) => listedFrom).map(({ row }) => row))
  const [agencies, setAgencies] = useState<Readonly<Record<string, string>>>({})
  const [kept, setKept] = useState(0)
  const send = async (): Promise<void> => {
    const open = preview.agencyQuestions.find((name) => !agencies[name])
    const unanswered = open === undefined ? null : { fieldId: questionId(open), sentence: words.answerFirst }
    const nothing = rows.length === 0 ? { fieldId: 'case-list-rows', sentence: words.acceptNone } : null
    if (order.busy || !mistakes.clear([unanswered, nothing])) return
    const later = next.filter((row) => rows.includes(row))
    if (await order.give({ type: 'accept-case-list', meetingId, csv, rows, next: later, agencies }))
      setKept(rows.length)
  }
  if (kept > 0) return <output>{words.accepted(kept)}</output>
  return (
    <div className={layout.stack}>
      <p className={layout.text}>{words.rows(preview.rows.length)}</p>
      <Notes preview={preview} />
      <MistakeSummary mistakes={mistakes} />
      <AlreadyHere preview={preview} />
      <AgencyQuestions names={preview.agencyQuestions} answers={agencies} onChange={setAgencies} />
      <PreviewTable preview={preview} rows={rows} onChange={setRows} next={next} onNext={setNext} />
      <Keep preview={preview} count={rows.length} busy={order.busy} onKeep={() => void send()} />
      <ProblemNote problem={order.problem} />
    </div>
  )
}

type KeepProps = { preview: CaseListPreview; count: number; busy: boolean; onKeep: () => void }

/** The one press that keeps the ticked rows, and while it works how far it is; nothing where no row can be kept. */
function Keep({ preview, count, busy, onKeep }: KeepProps): ReactNode {
  const { desk: words } = useWording()
  const layout = useLayout()
  if (!preview.rows.some(({ acceptable }) => acceptable)) return null
  return (
    <>
      {busy && <Progress words={preparingWords().keeping(count)} />}
      <Button appearance="primary" className={layout.start} disabledFocusable={busy} onClick={onKeep}>
        {words.accept(count)}
      </Button>
    </>
  )
}

/** A list that is brought again: what was kept before is named and left out, and the rest can be kept. */
function AlreadyHere({ preview: { rows } }: { preview: CaseListPreview }): ReactNode {
  const layout = useLayout()
  const words = preparingWords()
  const here = rows.filter(({ findings }) =>
    findings.some((finding) => finding.kind === 'unreadable' && finding.why === 'already-here'),
  )
  if (here.length === 0) return null
  return (
    <p className={layout.text}>
      {words.alreadyHere(here.map(({ reference }) => reference).join(', '))}
      {here.length === rows.length && ` ${words.allHere}`}
    </p>
  )
}

/** Columns that were not read, and what the area has not answered: each once, above the rows. */
function Notes({ preview }: { preview: CaseListPreview }): ReactNode {
  const { desk: words } = useWording()
  const intake = intakeWords()
  const layout = useLayout()
  const { ignoredColumns, unanswered } = preview
  return (
    <>
      {ignoredColumns.length > 0 && <p className={layout.note}>{words.ignored(ignoredColumns.join(', '))}</p>}
      {unanswered.length > 0 && (
        <Fold title={intake.unanswered}>
          <ul>
            {unanswered.map(({ rule, asks, clause }) => (
              <li key={rule}>{intake.clause(asks, clause)}</li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  )
}

type AgencyQuestionsProps = {
  names: readonly string[]
  answers: Readonly<Record<string, string>>
  onChange: (answers: Readonly<Record<string, string>>) => void
}

function AgencyQuestions({ names, answers, onChange }: AgencyQuestionsProps): ReactNode {
  const { agencies } = useView()
  const { desk: words, frame } = useWording()
  if (names.length === 0) return null
  const options = agencies.map(({ agencyId, name }) => ({ value: agencyId, text: name }))
  return (
    <Group name={words.agencyQuestions}>
      {names.map((name) => (
        <Choice
          key={name}
          id={questionId(name)}
          label={words.agencyQuestion(name)}
          value={answers[name] ?? ''}
          onChange={(agencyId) => onChange({ ...answers, [name]: agencyId })}
          options={[{ value: '', text: frame.choose }, ...options]}
        />
      ))}
    </Group>
  )
}

function questionId(name: string): string {
  return `agency-${encodeURIComponent(name)}`
}
