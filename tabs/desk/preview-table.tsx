import { Checkbox } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { CaseListPreview, PreviewRow } from '../../src/contracts/case-list.ts'
import { useLayout } from '../parts/layout.ts'
import { usePage } from '../parts/page-context.ts'
import { findingWords } from './finding-words.ts'

type PreviewTableProps = {
  preview: CaseListPreview
  rows: readonly number[]
  onChange: (rows: number[]) => void
}

/** One entry a row; it reads as a list, so that it fits the side panel too. */
export function PreviewTable({ preview, rows, onChange }: PreviewTableProps): ReactNode {
  const layout = useLayout()
  const tick = (row: number, ticked: boolean): void =>
    onChange(ticked ? [...rows, row].toSorted((a, b) => a - b) : rows.filter((each) => each !== row))
  return (
    <ul id="case-list-rows" tabIndex={-1} className={layout.list}>
      {preview.rows.map((row) => (
        <li key={row.row} className={layout.item}>
          <RowLine row={row} ticked={rows.includes(row.row)} onTick={(ticked) => tick(row.row, ticked)} />
        </li>
      ))}
    </ul>
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
          const said = findingWords(finding, { findings: words.findings, date: format.date })
          return <li key={said}>{said}</li>
        })}
      </ul>
    </>
  )
}
