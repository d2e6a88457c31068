import type { Actor } from '../actor.ts'
import type { AreaProfile } from '../area-profile.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { accept, refuse, type Decision } from '../refusal.ts'
import { londonDate, type Holidays, type Instant, type LocalDate } from '../time.ts'
import type { Case, CaseEvent } from './case.ts'
import { isWithinLimit } from './listing.ts'
import { refusedWords, safeOf } from './safe-address.ts'

export type DeferCase = {
  newDate: LocalDate
  reason: string
  actor: Actor
  meeting: Meeting
  profile: Pick<AreaProfile, 'hearWithin'>
  holidays: Holidays
  at: Instant
}

/** Puts a case off, with the reason, who decided, the new date, and how that stands against the area's limit (R173). */
export function decideDeferral(state: Case | null, order: DeferCase): Decision<CaseEvent> {
  const { newDate, actor, meeting, profile, holidays, at } = order
  if (!state) return refuse('no-such-case')
  if (!actor.controls) return refuse('role-not-allowed')
  if (!meeting.hearings.has(state.caseId)) return refuse('case-not-on-agenda')
  const reason = order.reason.trim()
  if (reason === '') return refuse('reason-missing')
  if (newDate <= londonDate(at)) return refuse('due-in-the-past')
  const unsafe = refusedWords(safeOf(state.referral), [reason])
  if (unsafe) return unsafe
  const withinLimit = isWithinLimit({
    received: state.referral.received,
    hearing: newDate,
    rule: profile.hearWithin,
    holidays,
  })
  const decided = { by: actor.personId, decidedBy: actor.said.by }
  const where = { caseId: state.caseId, meetingId: meeting.meetingId }
  return accept({ type: 'case-deferred', at, ...decided, ...where, newDate, withinLimit, personal: { reason } })
}

/** Notes on the case that a meeting has heard it, from which its repeat window counts (R026). */
export function decideNoteHearing(
  state: Case | null,
  { meeting, at }: { meeting: Meeting; at: Instant },
): Decision<CaseEvent> {
  if (!state) return refuse('no-such-case')
  const { meetingId } = meeting
  if (state.heardAt.some((heard) => heard.meetingId === meetingId)) return accept()
  return accept({ type: 'hearing-noted', at, caseId: state.caseId, meetingId })
}
