import type { Person } from '../directory/directory.ts'
import { isBefore } from '../time.ts'
import type { ActionId, PersonId } from '../ids.ts'
import { accept, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import type { Meeting, MeetingEvent, Said } from './meeting.ts'
import { statementOf } from './statement.ts'
import type { StatementFacts } from './statement.ts'
import { controls, isCoordinator, mayChair, saidBy, stopped } from './who-may.ts'
import type { Barred, Order } from './who-may.ts'

export type ReadStatement = Order & { profile: StatementFacts }
export type AgreeToStatement = Order & {
  version: string
  personId?: PersonId | undefined
  /** One's name, typed, where the area has the statement signed. */
  signature?: string | undefined
  people: ReadonlyMap<PersonId, Person>
  profile: StatementFacts
}
export type ReviewOutstanding = Order & { actionId: ActionId; outstanding: ReadonlySet<ActionId> }

/** Opens the meeting, whoever is missing: no number of people or of cases is needed (R061, Thurrock 5). */
export function decideOpenMeeting(meeting: Meeting, { who, at }: Order): Decision<MeetingEvent> {
  const no = stopped(meeting, { order: 'open-meeting', who })
  if (no) return no
  if (controls(meeting, who)) return accept({ type: 'meeting-opened', at, said: saidBy(meeting, who) })
  const said = { by: who, enteredBy: who }
  return accept<MeetingEvent>({ type: 'chair-taken', at, by: who }, { type: 'meeting-opened', at, said })
}

/**
 * Reads the statement to the room; whoever reads it has agreed to it (R055), and where attending is agreeing so has
 * everyone who hears it read (R056, NYY 8). Elsewhere whoever comes later is asked (R057).
 */
export function decideReadStatement(meeting: Meeting, { who, at, profile }: ReadStatement): Decision<MeetingEvent> {
  const rule = statementOf(profile)
  const { clause } = profile.statement
  const chairReads = rule.read === 'chair'
  if (chairReads && !controls(meeting, who)) return refuse('role-not-allowed', { clause })
  const no = stopped(meeting, { order: 'read-statement', who })
  if (no) return no
  const said: Said = chairReads ? saidBy(meeting, who) : { by: who, enteredBy: who }
  const { version } = rule
  const read: MeetingEvent = { type: 'statement-read', at, said, version }
  const hearing = rule.agree === 'attending' ? [...meeting.present.keys()] : []
  const agreeing = [...new Set([said.by, ...hearing])].filter((personId) => !hasAgreed(meeting, { personId, version }))
  const { enteredBy } = said
  const agreed = agreeing.map((personId): MeetingEvent => {
    const how = personId === said.by ? 'read-aloud' : 'attended'
    return { type: 'statement-agreed', at, personId, version, how, enteredBy }
  })
  return accept<MeetingEvent>(read, ...agreed)
}

/**
 * One's own press, with one's name typed where the area has it signed at every meeting (Gwent 4.8), or the coordinator
 * recording what a person said aloud (R056, R057).
 */
export function decideAgreeToStatement(meeting: Meeting, order: AgreeToStatement): Decision<MeetingEvent> {
  const { who, at, version, personId = who, people, profile } = order
  const spoken = personId !== who
  if (spoken && !isCoordinator(meeting, who)) return refuse('role-not-allowed')
  const no = stopped(meeting, { order: 'agree-to-statement', who })
  if (no) return no
  if (meeting.statement === null) return refuse('statement-not-read')
  if (meeting.statement.version !== version) return refuse('statement-version-changed')
  if (!people.has(personId)) return refuse('no-such-person', { about: personId })
  const agreed = { type: 'statement-agreed', at, personId, version, enteredBy: who } as const
  const signs = !spoken && statementOf(profile).agree === 'signed'
  const since = people.get(personId)?.accountSince
  const before = hasAgreed(meeting, { personId, version, since }) ? meeting.agreed.get(personId) : undefined
  if (before && (!signs || before.how === 'signed')) return accept()
  if (!signs) return accept({ ...agreed, how: spoken ? 'spoken' : 'pressed' })
  const { clause } = profile.statement
  const signature = order.signature?.trim() ?? ''
  if (signature === '') return before ? accept() : refuse('signature-missing', { clause })
  return accept({ ...agreed, how: 'signed', clause, personal: { signature } })
}

/**
 * Takes an agreement back, one's own or, by the coordinator, what a person said: nothing is shown to them from then on.
 */
export function decideTakeBackAgreement(
  meeting: Meeting,
  { who, at, personId = who }: Order & { personId?: PersonId | undefined },
): Decision<MeetingEvent> {
  if (personId !== who && !isCoordinator(meeting, who)) return refuse('role-not-allowed')
  const no = stopped(meeting, { order: 'take-back-agreement', who })
  if (no) return no
  if (!meeting.agreed.has(personId)) return accept()
  return accept({ type: 'statement-taken-back', at, personId, enteredBy: who })
}

/** Notes that the room has been through one outstanding action (R062). */
export function decideReviewOutstanding(meeting: Meeting, order: ReviewOutstanding): Decision<MeetingEvent> {
  const { who, at, actionId, outstanding } = order
  const no = stopped(meeting, { order: 'review-outstanding', who })
  if (no) return no
  if (!outstanding.has(actionId)) return refuse('no-such-action', { about: actionId })
  if (meeting.outstanding.reviewed.has(actionId)) return accept()
  return accept({ type: 'outstanding-reviewed', at, said: saidBy(meeting, who), actionId })
}

/** Closes the look at outstanding actions; a place in the order, never a gate before the first case (R062). */
export function decideFinishOutstanding(meeting: Meeting, { who, at }: Order): Decision<MeetingEvent> {
  const no = stopped(meeting, { order: 'finish-outstanding', who })
  if (no) return no
  if (meeting.outstanding.finishedAt !== null) return accept()
  return accept({ type: 'outstanding-finished', at, said: saidBy(meeting, who) })
}

/** Takes the chair, or takes it back, in one press; never over a case that this person must not hear (Thurrock 10). */
export function decideTakeChair(meeting: Meeting, { who, at, mustNotHear }: Order & Barred): Decision<MeetingEvent> {
  const no = stopped(meeting, { order: 'take-chair', who })
  if (no) return no
  if (meeting.chairing === who) return accept()
  if (meeting.openCase !== null && mustNotHear.has(who)) return refuse('case-held')
  return accept({ type: 'chair-taken', at, by: who })
}

/**
 * Whoever chairs hands the chair to another who may have it, or the desk enters that it was handed, under the same
 * rule.
 */
export function decideHandChair(
  meeting: Meeting,
  { who, at, to, mustNotHear }: Order & Barred & { to: PersonId },
): Decision<MeetingEvent> {
  const no = stopped(meeting, { order: 'hand-chair', who })
  if (no) return no
  if (!mayChair(meeting, to)) return refuse('role-not-allowed', { about: to })
  if (meeting.chairing === to) return accept()
  if (meeting.openCase !== null && mustNotHear.has(to)) return refuse('case-held')
  return accept({ type: 'chair-taken', at, by: to, enteredBy: who })
}

/** Ends the meeting; cases still waiting stay unheard, and no prompt keeps it open. */
export function decideEndMeeting(meeting: Meeting, { who, at }: Order): Decision<MeetingEvent> {
  const no = stopped(meeting, { order: 'end-meeting', who })
  if (no) return no
  return meeting.openCase === null
    ? accept({ type: 'meeting-ended', at, said: saidBy(meeting, who) })
    : refuse('case-open')
}

/** Whether somebody has agreed to this version of the statement, and from the account that they have since. */
export function hasAgreed(
  meeting: Pick<Meeting, 'agreed'>,
  { personId, version, since }: { personId: PersonId; version: string; since?: Person['accountSince'] },
): boolean {
  const agreed = meeting.agreed.get(personId)
  return agreed?.version === version && (since === undefined || !isBefore(agreed.at, since))
}
