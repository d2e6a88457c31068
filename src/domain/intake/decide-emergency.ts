import type { Actor } from '../actor.ts'
import { answered, type AreaProfile } from '../area-profile.ts'
import type { EmergencyCheck } from '../area-rules.ts'
import type { Case } from '../cases/case.ts'
import { refusedWords, safeOf } from '../cases/safe-address.ts'
import type { MeetingId } from '../ids.ts'
import { accept, refuse, type Decision } from '../refusal.ts'
import type { Instant } from '../time.ts'
import type { CheckAnswer, IntakeEvent } from './intake.ts'

export type CallEmergency = {
  meetingId: MeetingId
  reason: string
  checks: Readonly<Partial<Record<EmergencyCheck, CheckAnswer>>>
  actor: Actor
  profile: Pick<AreaProfile, 'emergency'>
  at: Instant
}

/**
 * What the area asks before an emergency meeting, without the listing that follows it; nothing where it asks nothing.
 */
export function emergencyChecks({ emergency }: Pick<AreaProfile, 'emergency'>): readonly EmergencyCheck[] {
  const checks = emergency.value === 'unanswered' ? [] : emergency.value.checks
  return checks.filter((check) => check !== 'relisted-at-next')
}

/**
 * Calls an emergency meeting for a case, with the answers to the area's checklist (R002, R052). No answer stops it:
 * what is not there yet is what the meeting is for. Where the area says so the case comes back at the next one (R132).
 */
export function decideCallEmergency(state: Case | null, order: CallEmergency): Decision<IntakeEvent> {
  const { meetingId, checks, actor, profile, at } = order
  if (!state) return refuse('no-such-case')
  if (!actor.desk && !actor.controls) return refuse('role-not-allowed')
  const reason = order.reason.trim()
  if (reason === '') return refuse('reason-missing', { clause: profile.emergency.clause })
  const unsafe = refusedWords(safeOf(state.referral), [reason])
  if (unsafe) return unsafe
  const { value, clause } = profile.emergency
  const relistAtNext = value !== 'unanswered' && value.checks.includes('relisted-at-next')
  const { caseId } = state
  const about = { meetingId, checks, relistAtNext, clause, personal: { reason } }
  return accept({ type: 'emergency-called', at, ...actor.said, caseId, ...about })
}

/** Who agrees to an emergency meeting in this area, for whoever rings them. */
export function emergencyAgreedBy({ emergency }: Pick<AreaProfile, 'emergency'>) {
  return answered(emergency, { agreedBy: [], checks: [] }).agreedBy
}
