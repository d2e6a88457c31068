import type { CaseListPreview, PreviewRow } from '../../contracts/case-list.ts'
import type { AreaProfile, RuleName } from '../../domain/area-profile.ts'
import type { LocalDate } from '../../domain/time.ts'
import { indexEarlier } from './earlier-index.ts'
import { identitiesOf } from './identities.ts'
import type { ListFacts } from './list-facts.ts'
import { firstMeetingDay } from './meeting-day.ts'
import { readRows } from './read-rows.ts'
import type { ReadRow } from './read-rows.ts'
import type { CaseListRow, CaseListTable } from './reader.ts'
import { referralOf } from './referral-of.ts'
import { findingsOf, listedFrom, unknownAgencies } from './row-findings.ts'
import type { List } from './row-findings.ts'

/** What a list is compared with; where the area left one of them open, that is said once above the rows. */
const compared: readonly RuleName[] = [
  'cutOff',
  'dash',
  'rationale',
  'escalationGround',
  'age',
  'hearWithin',
  'repeat',
  'repeatPair',
  'changedRisk',
  'qualityAssurance',
  'returned',
  'list',
  'listFields',
  'idvaTold',
]

/**
 * What the coordinator is shown before anything is kept: each row with what was found, and each unknown agency once.
 */
export function preview(table: CaseListTable, facts: ListFacts): CaseListPreview {
  const read = readRows(table.rows, facts.waiting)
  const list = { facts, earlier: indexEarlier(facts.earlier), meetingOn: facts.meetingOn ?? likelyMeeting(read, facts) }
  const readable = read.filter((row) => row.unreadable.length === 0)
  return {
    rows: read.map((row) => previewRow(row, list)),
    agencyQuestions: [...new Set(readable.flatMap((row) => unknownAgencies(row, facts)))],
    ignoredColumns: table.ignoredColumns,
    unanswered: unansweredIn(facts.profile),
  }
}

/** Everyone's identities in the list, to be hashed and looked for among the cases that were kept before. */
export function identitiesToFind(rows: readonly CaseListRow[]): readonly string[] {
  const identities = rows.flatMap((row) => Object.values(identitiesOf(referralOf(row).referral)))
  return [...new Set(identities.filter((identity) => identity !== null))]
}

/** The rules that a list is compared with and that the area has not answered, with what it is asked. */
function unansweredIn(profile: AreaProfile): CaseListPreview['unanswered'] {
  return compared.flatMap((rule) => {
    const { value, clause, asks } = profile[rule]
    return value === 'unanswered' && asks ? [{ rule, clause, asks }] : []
  })
}

function previewRow(row: ReadRow, list: List): PreviewRow {
  const { referral, referringAgency, unreadable } = row
  return {
    row: row.row,
    reference: referral.reference,
    victim: referral.victim.firstName,
    perpetrator: referral.perpetrator.firstName,
    referringAgency,
    children: referral.children.length,
    findings: findingsOf(row, list),
    listedFrom: listedFrom(row, list),
    acceptable: unreadable.length === 0,
  }
}

function likelyMeeting(read: readonly ReadRow[], facts: ListFacts): LocalDate | null {
  const { today, profile, holidays, lastMeeting: last } = facts
  const received = read.filter((row) => row.unreadable.length === 0).map((row) => row.referral.received)
  const newest = received
    .filter((date) => date <= today)
    .sort()
    .at(-1)
  return newest === undefined ? null : firstMeetingDay({ newest, today, profile, holidays, last })
}
