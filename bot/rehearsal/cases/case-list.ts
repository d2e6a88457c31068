import { readFileSync } from 'node:fs'
import { bankHolidays } from '../../../src/adapters/calendar.ts'
import { readCsv } from '../../../src/adapters/case-list/read-csv.ts'
import type { CaseListRow, Column } from '../../../src/application/case-list/reader.ts'
import { plusDays, plusWorkingDays } from '../../../src/domain/time.ts'
import type { LocalDate } from '../../../src/domain/time.ts'

/** A value of the sample list that nobody outside the case may ever meet, and the words in it that give it away. */
export type Canary = { reference: string; field: Column; value: string; tokens: readonly string[] }

/** Columns that name or describe somebody; the others hold dates, numbers and choices that many cases share. */
export const sensitiveColumns = [
  'referrer',
  'referrer_email',
  'rationale',
  'incident_summary',
  'victim_first_name',
  'victim_last_name',
  'victim_born',
  'victim_address',
  'victim_postcode',
  'victim_current_address',
  'perpetrator_first_name',
  'perpetrator_last_name',
  'perpetrator_born',
  'perpetrator_address',
  'other_perpetrators',
  'children',
  'consent_reason',
  'wishes',
  'barriers',
  'safe_contact',
  'not_safe_contact',
  'interpreter',
  'staff_risk',
  'victim_disability',
  'victim_nationality',
  'risks',
  'done_already',
] as const satisfies readonly Column[]

const DAYS_IN_A_YEAR = 365.25
const template = readFileSync(new URL('./thurrock.template.csv', import.meta.url), 'utf8')
/** Words invented for one value of the list stand between stars in the template. */
const mark = /\*([^*]+)\*/g

/** The eight invented cases as a coordinator would bring them to the meeting on this date. */
export function rehearsalCaseList(meetingDate: LocalDate): string {
  return dated(meetingDate).replaceAll(mark, '$1')
}

/** Every sensitive value of that list with the words to search for, so that a leak of any of them can be found. */
export function canaries(meetingDate: LocalDate): readonly Canary[] {
  const table = readCsv(dated(meetingDate))
  if ('refusal' in table) throw new Error('The rehearsal case list cannot be read.')
  return table.rows.flatMap((row) => sensitiveColumns.flatMap((field) => canaryOf(row, field)))
}

function canaryOf({ cells }: CaseListRow, field: Column): readonly Canary[] {
  const cell = cells[field]
  if (cell === '') return []
  const words = [...cell.matchAll(mark)].map(([, word = '']) => word)
  return [
    { reference: cells.reference, field, value: cell.replaceAll(mark, '$1'), tokens: [...words, ...datesIn(cell)] },
  ]
}

/** Each date in both ways in which it might be shown. */
function datesIn(cell: string): readonly string[] {
  const dates = [...cell.matchAll(/(\d{2})\/(\d{2})\/(\d{4})/g)]
  return dates.flatMap(([date, day, month, year]) => [date, `${year}-${month}-${day}`])
}

/** Fills `{aged 6.4}`, `{-9 working days}` and `{+12 days}` as seen from the meeting, so that no date ever rots. */
function dated(meetingDate: LocalDate): string {
  const holidays = bankHolidays('england', Number(meetingDate.slice(0, 4)))
  return template
    .replaceAll(/\{aged ([\d.]+)\}/g, (_, years) => written(plusDays(meetingDate, -Math.round(years * DAYS_IN_A_YEAR))))
    .replaceAll(/\{([+-]\d+) working days\}/g, (_, days) =>
      written(plusWorkingDays(meetingDate, Number(days), holidays)),
    )
    .replaceAll(/\{([+-]\d+) days\}/g, (_, days) => written(plusDays(meetingDate, Number(days))))
}

function written(date: LocalDate): string {
  const [year, month, day] = date.split('-')
  return `${day}/${month}/${year}`
}
