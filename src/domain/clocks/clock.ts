import type { AreaRole } from '../area-rules.ts'
import type { ActionId, AgencyId, CaseId, MeetingId, PersonId } from '../ids.ts'
import type { Instant } from '../time.ts'
import { secondsOf } from './reckoning.ts'

/** Everything that runs out in a MARAC, in the order of one (R006, R008, R009, R017, R020 to R031, R111 to R134). */
export type ClockKind =
  | 'referral-return'
  | 'referral-reply'
  | 'referral-circulated'
  | 'idva-told'
  | 'hear-within'
  | 'next-meeting'
  | 'case-list'
  | 'research'
  | 'written-update'
  | 'circulation'
  | 'action'
  | 'action-update'
  | 'escalation'
  | 'de-flag'
  | 'transfer-receipt'
  | 'recipients'
  | 'training'
  | 'agreement'
  | 'protocol-review'

/** What a clock is about: ids, and never a word about anyone. */
export type ClockAbout = {
  meetingId?: MeetingId
  caseId?: CaseId
  actionId?: ActionId
  agencyId?: AgencyId
  personId?: PersonId
}

/** One clock: from when it runs, when three quarters are gone, when it is over, and the clause that set it. */
export type Clock = {
  kind: ClockKind
  about: ClockAbout
  from: Instant
  amberAt: Instant
  dueAt: Instant
  clause: string
  done: boolean
  /** Certain to be missed as things are planned: red at once, while something can still be done (R024). */
  missed?: boolean
  /** What the area is asked about this very clock. */
  question?: 'list-before-feeder'
  /** To whom a person may take an overdue action next, and the how-manieth step that is (R125). */
  rung?: { to: AreaRole; step: number; of: number }
  /** The agencies from which something has not come (R027). */
  missing?: readonly AgencyId[]
}
export type Level = 'green' | 'amber' | 'red' | 'done'

/**
 * How a clock stands now: amber from three quarters of its time, red from the whole of it or where it cannot be kept.
 */
export function levelOf(clock: Clock, now: Instant): Level {
  if (clock.done) return 'done'
  const at = secondsOf(now)
  if (clock.missed || secondsOf(clock.dueAt) <= at) return 'red'
  return secondsOf(clock.amberAt) <= at ? 'amber' : 'green'
}

/**
 * The clocks in the order in which they run out; those of one moment in an order that does not depend on the facts'.
 */
export function inOrder(clocks: readonly Clock[]): readonly Clock[] {
  return clocks
    .map((clock) => ({ clock, due: secondsOf(clock.dueAt), name: nameOf(clock) }))
    .toSorted((a, b) => a.due - b.due || (a.name < b.name ? -1 : Number(a.name > b.name)))
    .map(({ clock }) => clock)
}

function nameOf({ kind, about }: Clock): string {
  const { meetingId = '', caseId = '', actionId = '', agencyId = '', personId = '' } = about
  return `${kind} ${meetingId} ${caseId} ${actionId} ${agencyId} ${personId}`
}
