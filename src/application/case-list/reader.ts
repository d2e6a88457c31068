import type { Refused } from '../caseroom.ts'

/** Every column that a case list may have, and whether a list without it can be read at all. */
export const columns = {
  reference: 'needed',
  received: 'needed',
  referring_agency: 'needed',
  referrer: 'optional',
  referrer_email: 'optional',
  grounds: 'needed',
  dash_score: 'optional',
  critical_indicators: 'optional',
  rationale: 'optional',
  incident_summary: 'optional',
  victim_first_name: 'needed',
  victim_last_name: 'needed',
  victim_born: 'optional',
  victim_address: 'optional',
  victim_postcode: 'optional',
  victim_current_address: 'optional',
  address_confidential: 'optional',
  perpetrator_first_name: 'needed',
  perpetrator_last_name: 'needed',
  perpetrator_born: 'optional',
  perpetrator_address: 'optional',
  other_perpetrators: 'optional',
  mutual_with: 'optional',
  relationship: 'optional',
  children: 'optional',
  victim_aware: 'optional',
  consent: 'optional',
  consent_reason: 'optional',
  wishes: 'optional',
  barriers: 'optional',
  safe_contact: 'optional',
  not_safe_contact: 'optional',
  police_support: 'optional',
  closed: 'optional',
  closed_ground: 'optional',
  invited_agencies: 'optional',
  hbv: 'optional',
  interpreter: 'optional',
  idva_declined: 'optional',
  staff_risk: 'optional',
  party_employed_by: 'optional',
  perpetrator_works_with_children: 'optional',
  custody_release: 'optional',
  in_refuge: 'optional',
  victim_gender: 'optional',
  victim_ethnicity: 'optional',
  victim_disability: 'optional',
  victim_sexuality: 'optional',
  victim_religion: 'optional',
  victim_nationality: 'optional',
  risks: 'optional',
  done_already: 'optional',
} as const satisfies Record<string, 'needed' | 'optional'>

export type Column = keyof typeof columns

/** One row as the file has it: its number in the file, where the header is row 1, and every cell as text. */
export type CaseListRow = { row: number; cells: Readonly<Record<Column, string>> }

/** A case list as it was read, before anything in it is believed. */
export type CaseListTable = { rows: readonly CaseListRow[]; ignoredColumns: readonly string[] }

/** What a list calls its columns beside the product's own names, by column, as the area's profile says it. */
export type ColumnHeaders = Readonly<Record<string, readonly string[]>>

/** Whether a name is one of the columns. */
export function isColumn(name: string): name is Column {
  return Object.hasOwn(columns, name)
}

/** A header as it is compared: without capitals, and with a space or a dash for an underscore. */
export function headerOf(written: string): string {
  return written
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_')
}

/**
 * Reads a file's text, or refuses it as `case-list-unreadable`; `about` says what is wrong, never what a cell holds.
 */
export type CaseListReader = (csv: string, headers?: ColumnHeaders) => CaseListTable | Refused
