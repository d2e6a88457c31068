import type { RowFinding } from '../../contracts/case-list.ts'
import { hearingWindow } from '../../domain/cases/listing.ts'
import { lateness } from '../../domain/intake/cut-off.ts'
import type { Finding } from '../../domain/intake/finding.ts'
import { checkReferral } from '../../domain/intake/referral-checks.ts'
import { plusDays, type LocalDate } from '../../domain/time.ts'
import { agencyNamed } from './agency-named.ts'
import type { EarlierIndex } from './earlier-index.ts'
import type { ListFacts } from './list-facts.ts'
import { isAmong } from '../../domain/cases/who-decides.ts'
import type { ReadRow } from './read-rows.ts'
import { rowRepeat } from './row-repeat.ts'
import type { RowRepeat } from './row-repeat.ts'

/** The whole list that a row is looked at in. */
export type List = { facts: ListFacts; earlier: EarlierIndex; meetingOn: LocalDate | null }

/**
 * All that is found about one row: what it is, what only the referrer can add, what is asked, and what is to be seen.
 */
export function findingsOf(row: ReadRow, list: List): readonly RowFinding[] {
  if (row.unreadable.length > 0) return row.unreadable
  const { facts } = list
  const checks = checkReferral(row.referral, facts)
  const repeat = rowRepeat(row, list)
  const back = checks.filter(({ task }) => task === 'referrer')
  const seen = checks.filter(({ task }) => task !== 'referrer')
  return [
    standing(row, { ...repeat, clause: facts.profile.repeat.clause }),
    ...back.map(({ code, clause, about }) => ({ kind: 'back-to-referrer' as const, why: code, clause, about })),
    ...questions(row, list),
    ...[...seen, ...lateFindings(row, list), ...repeat.findings, ...alike(row), ...notListed(row, facts)].map(asCheck),
  ]
}

/** Names that the directory does not know, as the row writes them. */
export function unknownAgencies(row: ReadRow, { agencies }: ListFacts): readonly string[] {
  return [row.referringAgency, ...row.invitedAgencies].filter((name) => agencyNamed(agencies, name) === null)
}

/** The day from which a row that came after the cut-off would be listed: after the meeting that it missed (R001). */
export function listedFrom({ referral, unreadable }: ReadRow, { facts }: List): LocalDate | null {
  const { meetingOn } = facts
  if (unreadable.length > 0 || meetingOn === null) return null
  return lateness(referral, meetingOn, facts.profile.cutOff) === 'late' ? plusDays(meetingOn, 1) : null
}

function standing({ sameIncident }: ReadRow, { answer, heardOn, clause }: RowRepeat & { clause: string }): RowFinding {
  if (sameIncident !== null) return { kind: 'same-incident', asRow: sameIncident }
  if (answer === 'ask') return question('repeat', { about: heardOn ?? '', clause })
  return answer === 'repeat' ? { kind: 'repeat', heardOn: heardOn ?? '' } : { kind: 'new' }
}

function questions(row: ReadRow, { facts, meetingOn }: List): readonly RowFinding[] {
  const { holdUntilDecided, hearWithin } = facts.profile
  const ours = { clause: 'local' }
  const { clause } = holdUntilDecided
  const found: RowFinding[] = unknownAgencies(row, facts).map((about) => question('unknown-agency', { about, ...ours }))
  const grounds = row.closedGrounds.filter((ground) => ground !== 'party-employed' || row.employedBy === '')
  found.push(...grounds.map((about) => question('closed-panel-ground', { about, clause })))
  if (row.employedBy !== '') found.push(question('employed-by', { about: row.employedBy, clause }))
  if (row.referral.rolesProvisional) found.push(question('roles-provisional', { about: row.mutualWith, ...ours }))
  if (meetingOn !== null && isOutsideWindow(row, meetingOn, facts)) {
    found.push(question('received-outside-window', { about: row.referral.received, clause: hearWithin.clause }))
  }
  return found
}

/** Outside the area's window from receipt to hearing: something to look at, and never a bar (X24). */
function isOutsideWindow({ referral }: ReadRow, meetingOn: LocalDate, { profile, holidays }: ListFacts): boolean {
  const window = hearingWindow({ received: referral.received, rule: profile.hearWithin, holidays })
  return window !== 'unanswered' && (meetingOn < window.from || meetingOn > window.to)
}

/**
 * What came after the cut-off of the meeting that is planned is asked about, and offered the emergency route; it is
 * never dropped (R001, R002).
 */
function lateFindings({ referral }: ReadRow, { facts }: List): readonly Finding[] {
  const { meetingOn } = facts
  const { cutOff, emergency } = facts.profile
  const came = meetingOn === null ? 'in-time' : lateness(referral, meetingOn, cutOff)
  if (came === 'in-time' || meetingOn === null) return []
  const { clause } = cutOff
  const about = [meetingOn]
  if (came === 'ask') return [{ code: 'late-unanswered', clause, task: 'coordinator', about }]
  const offer = emergency.value === 'unanswered' ? 'emergency-unanswered' : 'emergency-offered'
  return [
    { code: 'late', clause, task: 'coordinator', about },
    { code: offer, clause: emergency.clause, task: 'coordinator', about: [] },
  ]
}

/** Two victims of the same name and birth date: shown, and never merged (H19, R025). */
function alike({ sameVictim }: ReadRow): readonly Finding[] {
  if (sameVictim === null) return []
  return [{ code: 'same-victim', clause: 'local', task: 'coordinator', about: [String(sameVictim)] }]
}

/**
 * A closed panel asked for on a ground that the protocol does not name: marked with its clause, and held for whoever
 * decides all the same, since each protocol gives its grounds as examples (R054).
 */
function notListed({ closedGrounds, askedToBeClosed }: ReadRow, { profile }: ListFacts): readonly Finding[] {
  const { value, clause } = profile.closedPanel
  const [ground] = askedToBeClosed ? closedGrounds : []
  if (ground === undefined || isAmong(ground, value)) return []
  return [{ code: 'ground-not-listed', clause, task: 'coordinator', about: [ground] }]
}

function asCheck(finding: Finding): RowFinding {
  return { kind: 'check', ...finding }
}

type Question = Extract<RowFinding, { kind: 'question' }>

function question(what: Question['question'], of: { about: string; clause: string }): Question {
  return { kind: 'question', question: what, ...of }
}
