import { Checkbox } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { CaseListPreview, PreviewRow } from '../../src/contracts/case-list.ts'
import { useLayout } from '../parts/layout.ts'
import { usePage } from '../parts/page-context.ts'
import { findingWords } from './finding-words.ts'
import { intakeWords } from '../wording/intake-words.ts'

type PreviewTableProps = {
  preview: CaseListPreview
  rows: readonly number[]
  onChange: (rows: number[]) => void
  /** Rows that wait for the meeting after this one. */
  next: readonly number[]
  onNext: (rows: number[]) => void
}

/** One entry a row; it reads as a list, so that it fits the side panel too. */
export function PreviewTable({ preview, rows, onChange, next, onNext }: PreviewTableProps): ReactNode {
  const layout = useLayout()
  return (
    <ul id="case-list-rows" tabIndex={-1} className={layout.list}>
      {preview.rows.map((row) => (
        <li key={row.row} className={layout.item}>
          <RowLine
            row={row}
            ticked={rows.includes(row.row)}
            onTick={(ticked) => onChange(withRow(rows, row.row, ticked))}
          />
          {row.listedFrom && (
            <ListLater
              row={row}
              from={row.listedFrom}
              ticked={next.includes(row.row)}
              onTick={(ticked) => onNext(withRow(next, row.row, ticked))}
            />
          )}
        </li>
      ))}
    </ul>
  )
}

function withRow(rows: readonly number[], row: number, ticked: boolean): number[] {
  return ticked ? [...rows, row].toSorted((a, b) => a - b) : rows.filter((each) => each !== row)
}

/** A row that came after the cut-off waits for the next meeting, unless the coordinator says otherwise (R001). */
function ListLater({ row, from, ticked, onTick }: RowLineProps & { from: string }): ReactNode {
  const { format } = usePage()
  return (
    <Checkbox
      checked={ticked}
      label={`${intakeWords().listLater(format.date(from))}: ${row.reference}`}
      onChange={(_event, data) => onTick(data.checked === true)}
    />
  )
}

type RowLineProps = { row: PreviewRow; ticked: boolean; onTick: (ticked: boolean) => void }

function RowLine({ row, ticked, onTick }: RowLineProps): ReactNode {
  const { wording, format } = usePage()
  const layout = useLayout()
  const { desk: words } = wording
  const children = row.children > 0 ? words.withChildren(row.children) : ''
  const who = [row.victim, row.perpetrator].filter(Boolean).join(' / ')
  return (
    <>
      <Checkbox
        disabled={!row.acceptable}
        checked={ticked}
        label={`${words.keepRow(row.row)}: ${[row.reference, who].filter(Boolean).join(', ')}`}
        onChange={(_event, data) => onTick(data.checked === true)}
      />
      <span className={layout.note}>{[row.referringAgency, children].filter(Boolean).join(', ')}</span>
      <ul>
        {row.findings.map((finding) => {
          const said = findingWords(finding, { findings: words.findings, intake: intakeWords(), date: format.date })
          return <li key={said}>{said}</li>
        })}
      </ul>
    </>
  )
}
