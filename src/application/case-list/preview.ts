import type { CaseListPreview, PreviewRow, RowFinding } from '../../contracts/case-list.ts'
import { hearingWindow } from '../../domain/cases/listing.ts'
import { repeatOf } from '../../domain/cases/repeat.ts'
import type { LocalDate } from '../../domain/time.ts'
import { agencyNamed } from './agency-named.ts'
import { identitiesOf } from './identities.ts'
import type { Identities } from './identities.ts'
import type { ListFacts } from './list-facts.ts'
import { firstMeetingDay } from './meeting-day.ts'
import { readRows, sameIncident } from './read-rows.ts'
import type { CaseListRow, CaseListTable } from './reader.ts'
import type { RowRead } from './referral-of.ts'

/** What the coordinator is shown before anything is kept: each row with what was found, and each unknown agency once. */
export function preview(table: CaseListTable, facts: ListFacts): CaseListPreview {
  const read = readRows(table.rows, facts.waiting)
  const meetingOn = facts.meetingOn ?? likelyMeeting(read, facts)
  const readable = read.filter((row) => row.unreadable.length === 0)
  return {
    rows: read.map((row) => previewRow(row, findingsOf(row, { read, facts, meetingOn }))),
    agencyQuestions: [...new Set(readable.flatMap((row) => unknownAgencies(row, facts)))],
    ignoredColumns: table.ignoredColumns,
  }
}

/** Everyone's identities in the list, to be hashed and looked for among the cases that were kept before. */
export function identitiesToFind(rows: readonly CaseListRow[]): readonly string[] {
  const identities = readRows(rows, new Set()).map((row) => Object.values(identitiesOf(row.referral)))
  return [...new Set(identities.flat().filter((identity) => identity !== null))]
}

/** Names that the directory does not know, as the row writes them. */
function unknownAgencies(row: RowRead, { agencies }: ListFacts): readonly string[] {
  return [row.referringAgency, ...row.invitedAgencies].filter((name) => agencyNamed(agencies, name) === null)
}

type List = { read: readonly RowRead[]; facts: ListFacts; meetingOn: LocalDate | null }

function previewRow(
  { row, referral, referringAgency, unreadable }: RowRead,
  findings: readonly RowFinding[],
): PreviewRow {
  return {
    row,
    reference: referral.reference,
    victim: referral.victim.firstName,
    perpetrator: referral.perpetrator.firstName,
    referringAgency,
    children: referral.children.length,
    findings,
    acceptable: unreadable.length === 0,
  }
}

function findingsOf(row: RowRead, list: List): readonly RowFinding[] {
  if (row.unreadable.length > 0) return row.unreadable
  return [standing(row, list), ...backToReferrer(row), ...questions(row, list)]
}

function standing(row: RowRead, { read, facts }: List): RowFinding {
  const same = sameIncident(row, read)
  if (same) return { kind: 'same-incident', asRow: same.row }
  const heardOn = lastHeard(row, facts)
  return heardOn === null ? { kind: 'new' } : { kind: 'repeat', heardOn }
}

/**
 * When this victim was last heard within the area's repeat window, whoever the perpetrator: a person says what follows
 * (R026, R043). The same perpetrator with another victim is no repeat, and is never shown here (H43).
 */
function lastHeard({ referral }: RowRead, { earlier, profile }: ListFacts): LocalDate | null {
  const identities: Identities = { ...identitiesOf(referral), perpetrator: null }
  const heard = earlier.filter(({ role, identity, heardOn, received }) => {
    const before = { referredOn: received, heardOn, samePerpetrator: role === 'pair' }
    const answer = repeatOf({ received: referral.received, earlier: before, rule: profile.repeat })
    return identities[role] === identity && heardOn <= referral.received && answer !== 'not-repeat'
  })
  return (
    heard
      .map((each) => each.heardOn)
      .sort()
      .at(-1) ?? null
  )
}

/** What only the referrer can add. The case keeps its place until a person decides (R004, R034). */
function backToReferrer({ referral }: RowRead): readonly RowFinding[] {
  const missing: RowFinding[] = []
  if (referral.grounds === 'visible-high-risk' && referral.dashScore === null) {
    missing.push({ kind: 'back-to-referrer', why: 'dash-missing' })
  }
  if (referral.grounds === 'professional-judgement' && referral.rationale === '') {
    missing.push({ kind: 'back-to-referrer', why: 'rationale-missing' })
  }
  if (referral.consent === 'not-known') missing.push({ kind: 'back-to-referrer', why: 'consent-unknown' })
  return missing
}

function questions(row: RowRead, { facts, meetingOn }: List): readonly RowFinding[] {
  const found: RowFinding[] = unknownAgencies(row, facts).map((about) => question('unknown-agency', about))
  const grounds = row.closedGrounds.filter((ground) => ground !== 'party-employed' || row.employedBy === '')
  found.push(...grounds.map((ground) => question('closed-panel-ground', ground)))
  if (row.employedBy !== '') found.push(question('employed-by', row.employedBy))
  if (row.referral.rolesProvisional) found.push(question('roles-provisional', row.mutualWith))
  if (meetingOn !== null && isOutsideWindow(row, meetingOn, facts)) {
    found.push(question('received-outside-window', row.referral.received))
  }
  return found
}

/** Outside the area's window from receipt to hearing: something to look at, and never a bar (X24). */
function isOutsideWindow({ referral }: RowRead, meetingOn: LocalDate, { profile, holidays }: ListFacts): boolean {
  const window = hearingWindow({ received: referral.received, rule: profile.hearWithin, holidays })
  return window !== 'unanswered' && (meetingOn < window.from || meetingOn > window.to)
}

function likelyMeeting(read: readonly RowRead[], { today, profile, holidays }: ListFacts): LocalDate | null {
  const received = read.filter((row) => row.unreadable.length === 0).map((row) => row.referral.received)
  const newest = received
    .filter((date) => date <= today)
    .sort()
    .at(-1)
  return newest === undefined ? null : firstMeetingDay({ newest, today, profile, holidays })
}

type Question = Extract<RowFinding, { kind: 'question' }>

function question(what: Question['question'], about: string): Question {
  return { kind: 'question', question: what, about }
}
