import { columns } from '../../src/application/case-list/reader.ts'
import type { CaseListRow, CaseListTable, Column } from '../../src/application/case-list/reader.ts'
import type { ListFacts } from '../../src/application/case-list/list-facts.ts'
import { preview } from '../../src/application/case-list/preview.ts'
import type { CaseListPreview, PreviewRow, RowFinding } from '../../src/contracts/case-list.ts'
import { loadAreaProfiles } from '../../src/adapters/area-profiles.ts'
import { rehearsalAgencies } from '../../bot/rehearsal/people.ts'

export type Cells = Partial<Record<Column, string>>

/** The cells of a row that nothing can be asked about, on a Wednesday's list. */
const plainRow: Cells = {
  reference: 'T-1',
  received: '2026-11-20',
  referring_agency: 'Police',
  grounds: 'visible high risk',
  dash_score: '16',
  victim_first_name: 'Ismerie',
  victim_last_name: 'Quellbrook',
  victim_born: '1990-02-03',
  perpetrator_first_name: 'Oswane',
  perpetrator_last_name: 'Trevanter',
  perpetrator_born: '1988-12-30',
  consent: 'yes',
  victim_aware: 'yes',
}

/** One row with only the cells that a test is about written differently. */
export function rowWith(cells: Cells = {}, row = 2): CaseListRow {
  const empty = Object.fromEntries(Object.keys(columns).map((column) => [column, '']))
  return { row, cells: { ...empty, ...plainRow, ...cells } as CaseListRow['cells'] }
}

/** A list of rows about different people, each with the cells that a test is about. */
export function tableOf(...rows: readonly Cells[]): CaseListTable {
  const numbered = rows.map((cells, index) => {
    const own = { reference: `T-${index + 1}`, victim_last_name: `Quellbrook-${'abcdefgh'[index]}` }
    return rowWith({ ...own, ...cells }, index + 2)
  })
  return { rows: numbered, ignoredColumns: [] }
}

const profiles = loadAreaProfiles()

/**
 * Thurrock's profile and the rehearsal's directory, with a meeting eight working days after the plain row's receipt.
 */
export function factsWith(facts: Partial<ListFacts> = {}): ListFacts {
  return {
    agencies: rehearsalAgencies,
    profile: profiles.byArea('thurrock'),
    holidays: profiles.holidays('england', 2026),
    today: '2026-11-23',
    meetingOn: '2026-12-02',
    lastMeeting: null,
    earlier: [],
    waiting: new Set(),
    ...facts,
  }
}

/** The findings of one row by its number in the file. */
export function findingsOf(rows: readonly PreviewRow[], row: number): readonly RowFinding[] {
  return rows.find((each) => each.row === row)?.findings ?? []
}

/** What the preview shows of a list whose rows differ from the plain one in these cells. */
export function looked(rows: readonly Cells[], facts: Partial<ListFacts> = {}): CaseListPreview {
  return preview(tableOf(...rows), factsWith(facts))
}

/** What is found about the only row of a list. */
export function found(cells: Cells, facts: Partial<ListFacts> = {}): readonly RowFinding[] {
  return findingsOf(looked([cells], facts).rows, 2)
}
