import type { Actor } from '../actor.ts'
import type { AreaProfile } from '../area-profile.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { accept, refuse, type Decision } from '../refusal.ts'
import type { Instant } from '../time.ts'
import type { Case, CaseEvent } from './case.ts'
import { refusedWords, safeOf } from './safe-address.ts'

export type SendUpdate = {
  actor: Actor
  meeting: Meeting
  knowledge: 'supplied' | 'nothing-known'
  text: string
  profile: Pick<AreaProfile, 'absentUpdate'>
  at: Instant
}

/**
 * An agency's own written update, before the meeting or at it (R029, Thurrock 5); a later one takes the earlier one's
 * place. *Not known to us* is said, and never the same as silence (R030).
 */
export function decideSendUpdate(state: Case | null, order: SendUpdate): Decision<CaseEvent> {
  const { actor, meeting, knowledge, text, at } = order
  if (!state) return refuse('no-such-case')
  if (actor.role === 'observer') return refuse('role-not-allowed')
  if (!meeting.hearings.has(state.caseId)) return refuse('case-not-on-agenda')
  if (meeting.status === 'ended') return refuse('meeting-ended')
  if (knowledge === 'supplied' && text.trim() === '')
    return refuse('update-text-required', { clause: order.profile.absentUpdate.clause })
  const unsafe = refusedWords(safeOf(state.referral), [text])
  if (unsafe) return unsafe
  const { caseId } = state
  const { agencyId, personId: by } = actor
  const from = { at, by, caseId, meetingId: meeting.meetingId, agencyId }
  return accept({ type: 'update-sent', ...from, knowledge, personal: { text: text.trim() } })
}
