import type { AreaProfile } from '../area-profile.ts'
import { accept, type Decision } from '../refusal.ts'
import type { Instant } from '../time.ts'
import type { Action, ActionEvent } from './action.ts'
import { isLive } from './action-status.ts'
import { masterElsewhere } from './actions-master.ts'

/**
 * Asks the owner of an action, once, how far it has come, when the area's time for that is over: only where actions are
 * followed up here, and only while there is no word of it (R121, NYY Action Planning).
 */
export function decideAskForUpdate(
  state: Action | null,
  { profile, at }: { profile: Pick<AreaProfile, 'actionsMaster'>; at: Instant },
): Decision<ActionEvent> {
  if (!state || !isLive(state) || state.updateAsked || state.updates.length > 0) return accept()
  if (masterElsewhere(profile) !== null) return accept()
  return accept({ type: 'action-update-asked', at, caseId: state.caseId })
}
