import { answered, type AreaProfile } from '../area-profile.ts'
import { accept, type Decision } from '../refusal.ts'
import { isBefore, plusSeconds, type Instant } from '../time.ts'
import type { Action, ActionEvent } from './action.ts'

type Profile = Pick<AreaProfile, 'urgent'>
type Raised = 'coordinator' | 'chair'

/**
 * What is due when the timer of an action marked *today* comes up: still unaccepted after half an hour the coordinator
 * is told to ring, after an hour the chair; each of them once (R172).
 */
export function decideUrgentRaise(
  state: Action,
  { profile, now }: { profile: Profile; now: Instant },
): Decision<ActionEvent> {
  const due = moments(state, profile).filter((moment) => !isBefore(now, moment.at))
  return accept(...due.map(({ to }) => raised(state, { to, at: now })))
}

function raised({ caseId }: Action, { to, at }: { to: Raised; at: Instant }): ActionEvent {
  return { type: 'action-unaccepted-raised', at, caseId, to }
}

/** The raises still to come, in order. A change asked for or a refusal is with the chair already. */
function moments({ status, today, agreedAt, raised: before }: Action, profile: Profile): { to: Raised; at: Instant }[] {
  if (!today || status !== 'agreed' || agreedAt === null) return []
  const wait = answered(profile.urgent, { coordinatorAfterMinutes: 30, chairAfterMinutes: 60 })
  const all: { to: Raised; at: Instant }[] = [
    { to: 'coordinator', at: plusSeconds(agreedAt, wait.coordinatorAfterMinutes * 60) },
    { to: 'chair', at: plusSeconds(agreedAt, wait.chairAfterMinutes * 60) },
  ]
  return all.filter(({ to }) => !before.has(to))
}
