import type { Actor } from '../actor.ts'
import type { AreaProfile } from '../area-profile.ts'
import type { Case } from '../cases/case.ts'
import { listDeadline } from '../cases/listing.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { accept, refuse, type Decision } from '../refusal.ts'
import { londonDate, type Holidays, type Instant } from '../time.ts'
import type { IntakeEvent } from './intake.ts'
import { warningOf } from './search-list.ts'

export type SendList = {
  actor: Actor
  meeting: Meeting
  profile: Pick<AreaProfile, 'list' | 'listWarning'>
  holidays: Holidays
  /** Whether this case is the one for which the channel is told. */
  announced: boolean
  at: Instant
}

/**
 * Sends a case to the agencies on the case list, under the area's warning, and says whether that was in time (R008,
 * R009, R011). It is shown from now on to those who answered its stub and have no connection to it.
 */
export function decideSendList(state: Case | null, order: SendList): Decision<IntakeEvent> {
  const { actor, meeting, profile, holidays, at } = order
  if (!state) return refuse('no-such-case')
  if (!actor.desk) return refuse('role-not-allowed')
  if (state.panel.kind === 'undecided') return refuse('case-closed-panel-undecided')
  if (!meeting.hearings.has(state.caseId)) return refuse('case-not-on-agenda')
  const deadline = listDeadline({ meeting: londonDate(meeting.startsAt), rule: profile.list, holidays })
  const inTime = deadline === null ? 'unanswered' : londonDate(at) <= deadline
  const warning = warningOf(profile).clause
  const { caseId } = state
  const { meetingId } = meeting
  const { announced } = order
  return accept({ type: 'list-sent', at, by: actor.personId, caseId, meetingId, warning, inTime, announced })
}
