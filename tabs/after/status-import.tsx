import { Button, Field } from '@fluentui/react-components'
import { type ChangeEvent, type ReactNode, useState } from 'react'
import type { StatusPreview, StatusRow } from '../../src/contracts/follow-up-view.ts'
import type { Answer } from '../api.ts'
import { Answered } from '../parts/answered.tsx'
import { Choice } from '../parts/choice.tsx'
import { useLayout } from '../parts/layout.ts'
import { usePage } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Section } from '../parts/section.tsx'
import { useOrder } from '../parts/use-order.ts'
import { afterWords } from '../wording/after-words.ts'

type Looked = { csv: string; answer: Answer<StatusPreview> | null }
type Answers = Record<string, 'take' | 'leave'>

/** Statuses from the area's own system: looked at first, every question answered, and then all or none (R119). */
export function StatusImport({ system }: { system: string }): ReactNode {
  const { api } = usePage()
  const words = afterWords()
  const layout = useLayout()
  const [looked, setLooked] = useState<Looked | null>(null)
  const look = async (file: File | undefined): Promise<void> => {
    setLooked(null)
    if (!file) return
    const csv = await file.text()
    setLooked({ csv, answer: null })
    setLooked({ csv, answer: await api.write<StatusPreview>('/api/statuses/preview', { csv }) })
  }
  const onChange = (event: ChangeEvent<HTMLInputElement>): void => void look(event.target.files?.[0])
  return (
    <Section title={words.importTitle(system)}>
      <p className={layout.note}>{words.importText}</p>
      <Field label={words.importFile}>
        {(field) => <input {...field} type="file" accept=".csv,text/csv" onChange={onChange} />}
      </Field>
      {looked && (
        <Answered answer={looked.answer}>{(preview) => <Rows csv={looked.csv} rows={preview.rows} />}</Answered>
      )}
    </Section>
  )
}

function Rows({ csv, rows }: { csv: string; rows: readonly StatusRow[] }): ReactNode {
  const { announce } = usePage()
  const words = afterWords()
  const layout = useLayout()
  const order = useOrder()
  const [answers, setAnswers] = useState<Answers>(() =>
    Object.fromEntries(rows.filter(isQuestion).map(({ row }) => [row, 'leave'])),
  )
  const save = async (): Promise<void> => {
    if (!order.busy && (await order.give({ type: 'take-statuses', csv, answers }))) announce(words.importDone)
  }
  return (
    <>
      <ul className={layout.list}>
        {rows.map((row) => (
          <li key={row.row} className={layout.item}>
            <Row
              row={row}
              answer={answers[row.row]}
              onAnswer={(answer) => setAnswers({ ...answers, [row.row]: answer })}
            />
          </li>
        ))}
      </ul>
      <Button appearance="primary" className={layout.start} disabledFocusable={order.busy} onClick={() => void save()}>
        {words.importSave}
      </Button>
      <ProblemNote problem={order.problem} />
    </>
  )
}

type RowProps = { row: StatusRow; answer: 'take' | 'leave' | undefined; onAnswer: (answer: 'take' | 'leave') => void }

function Row({ row, answer, onAnswer }: RowProps): ReactNode {
  const words = afterWords()
  const layout = useLayout()
  const asked = row.finding === 'contradicts' || row.finding === 'text-missing'
  return (
    <>
      <span>
        {row.number} {row.status} {row.date}
      </span>
      <span className={layout.text}>
        {words.importFindings[row.finding]}. {asked && words.clause(row.clause)}
      </span>
      {isQuestion(row) && (
        <Choice
          label={`${words.importAnswer}, ${row.number}`}
          value={answer ?? 'leave'}
          onChange={(value) => onAnswer(value === 'take' ? 'take' : 'leave')}
          options={[
            { value: 'leave', text: words.importLeave },
            ...(row.mayTake ? [{ value: 'take', text: words.importTake }] : []),
          ]}
        />
      )}
    </>
  )
}

/** Whatever is neither ready nor so already waits for a person's answer. */
function isQuestion({ finding }: StatusRow): boolean {
  return finding !== 'ready' && finding !== 'unchanged'
}
