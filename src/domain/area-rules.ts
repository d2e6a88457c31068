import type { Span } from './span.ts'

/** The parts that people have in a MARAC, whatever an area calls them. */
export type AreaRole =
  | 'coordinator'
  | 'chair'
  | 'operations-manager'
  | 'triage-panel'
  | 'representative'
  | 'referrer'
  | 'line-manager'
  | 'agency-lead'
  | 'steering-group'
  | 'board'

/** The stages a case goes through; the profile gives their order (R066). */
export type Stage = 'reason' | 'agencies' | 'voice' | 'risks' | 'actions' | 'recap'

/** The prompts that a chair is asked to answer about each case (R078 to R087, R161, R164). */
export type Prompt =
  | 'child-safeguarding'
  | 'child-contact'
  | 'adult-safeguarding'
  | 'perpetrator'
  | 'lado'
  | 'dvds'
  | 'suicide'
  | 'staff-safety'
  | 'equality'
  | 'community'

/**
 * A day on which an area meets: every so many weeks, from a first one where it is more than one, or the nth of a month.
 * A protocol may give the rhythm and leave the day or the time `unanswered`: it is asked for, and the rhythm drives the
 * rest (R023).
 */
export type MeetingDay =
  | { weekday: number | 'unanswered'; time: string; everyWeeks: number; first?: string }
  | { weekday: number | 'unanswered'; time: string; nth: number }
/**
 * Minutes for a case; as a range, the meeting reckons with the longer, and the shorter is where the soft edge begins.
 */
export type Minutes = number | { from: number; to: number }
export type SlotRule = { minutes: Minutes; withChildrenMinutes?: Minutes }
export type StatementRule = {
  version: string
  text: string
  read: 'chair' | 'anyone'
  agree: 'pressed' | 'attending' | 'signed'
  /** True where the protocol has no statement, so that every sight of the text is marked *local*. */
  local: boolean
}

export type RecipientGroup = 'core' | 'participated' | 'actionOwner' | 'attendees' | 'approvedList'
export type CirculationRule = {
  what: 'plan' | 'actions' | 'minutes' | 'minutes-and-actions'
  within: Span | 'unanswered'
  from: 'meetingEnd' | 'caseHeard'
  to: readonly RecipientGroup[] | 'unanswered'
  approve: 'collective' | 'chair' | 'coordinator' | 'unanswered'
  /** True where the referrer gets their own case and no more (R113). */
  referrerOwnCase: boolean
  /** In what form a reader’s copy is; Word where it is not said. */
  file?: 'word' | 'pdf'
  /** True where recipients may open the record copy in the library too; by our own page alone where it is not said. */
  itemPermissions?: boolean
  /** Who may be one of the two people; where it is not said, the chair, a coordinator and the operations manager. */
  sentBy?: readonly SendingRole[]
  /**
   * So long before its time is over, one person may send to those of last time's plan who have no flag, with a reason.
   */
  alone?: { hoursBefore: number }
}
export type SendingRole = 'chair' | 'coordinator' | 'operations-manager'

export type ClosedGround = 'hbv' | 'party-employed' | 'organised-crime' | 'judgement'
/** When a case heard before is not simply heard again; each of them asks a person, and refuses nothing (R045). */
export type RepeatException = { kind: 'engaging-with-idva'; months: number } | { kind: 'heard-within'; days: number }
/** One rung of the ladder of an overdue action; each is a person's decision, at once where no wait is given (R125). */
export type Rung = { to: AreaRole; after: Span | 'unanswered' }
/** What an emergency meeting asks before it is held (R052). */
export type EmergencyCheck =
  'interim-safety-plan' | 'referrer-attends' | 'target-hardening' | 'sig-marker' | 'safety-plan' | 'relisted-at-next'
export type ListField = 'names' | 'birth-dates' | 'addresses' | 'children' | 'referral'
/** Words that an area asks not to be used, and what it wants said instead (R086). */
export type Wording = { avoid: string; instead: string }
