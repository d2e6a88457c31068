import type { ActionInHand } from '../../contracts/action-in-hand.ts'
import type { Action } from '../../domain/actions/action.ts'
import { isLive, isTheirs } from '../../domain/actions/action-status.ts'
import { mayReassess } from '../../domain/actions/decide-reassessment.ts'
import { agenciesAtTable } from '../people-of-agency.ts'
import { actionView } from './action-view.ts'
import { laddersView } from './followed-actions.ts'
import { agencyOf } from './names.ts'
import type { Scene } from './scene.ts'
import type { Sight } from './sight.ts'

/** An action of this meeting for somebody who may read it, with what they may do about it. */
export function actionInHand(scene: Scene, sight: Sight, action: Action): ActionInHand {
  const { profile, directory } = scene
  const { actor } = sight
  const { value, clause } = profile.closeAction
  const wished = action.asked?.agencyId ?? null
  return {
    action: actionView(scene, sight, action),
    meetingId: action.meetingId,
    closeText: value === 'unanswered' ? null : value.text,
    closeClause: clause,
    agencies: actor && isTheirs(action, actor) && isLive(action) ? othersThan(scene, action) : [],
    mayRule: sight.controls && (action.status === 'refused' || action.status === 'change-asked'),
    wishedAgency: sight.controls && wished ? { agencyId: wished, name: agencyOf(directory, wished) } : null,
    ladder: laddersView({ ...scene, actions: [action] }, sight)[0] ?? null,
    mayReassess:
      actor !== null &&
      action.status === 'not-possible' &&
      action.reassessed === null &&
      mayReassess(action, { actor, profile }),
  }
}

function othersThan({ directory }: Scene, { agencyId: own }: Action): ActionInHand['agencies'] {
  return agenciesAtTable(directory)
    .filter(({ agencyId }) => agencyId !== own)
    .map(({ agencyId, name }) => ({ agencyId, name }))
}
