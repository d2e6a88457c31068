import type { FollowedAction, LadderView, ReassessmentView } from '../../contracts/follow-up-view.ts'
import type { Action } from '../../domain/actions/action.ts'
import { isTheirs } from '../../domain/actions/action-status.ts'
import { isKnownOverdue } from '../../domain/actions/actions-master.ts'
import { mayReassess } from '../../domain/actions/decide-reassessment.ts'
import { mayDecide, nextStep } from '../../domain/actions/ladder.ts'
import { referenceOf } from '../../domain/actions/reference.ts'
import { headingOf } from './heading.ts'
import { agencyOf, personName } from './names.ts'
import type { Scene } from './scene.ts'
import type { Sight } from './sight.ts'

/** An action of this meeting by its number, for somebody who may read it. */
function followedAction(scene: Scene, sight: Sight, action: Action): FollowedAction {
  return {
    ...headingOf(scene, action.caseId),
    actionId: action.actionId,
    reference: referenceOf(action, scene.meeting),
    what: action.what,
    agency: agencyOf(scene.directory, action.agencyId),
    owner: personName(scene.directory, action.personId),
    due: action.due,
    status: action.status,
    mine: sight.actor !== null && isTheirs(action, sight.actor),
  }
}

/**
 * The actions that could not be done: for those who look at the risk again, for their owners, and for who runs it
 * (R124).
 */
export function reassessmentsView(scene: Scene, sight: Sight): readonly ReassessmentView[] {
  const { profile, directory } = scene
  return scene.actions.flatMap((action) => {
    if (action.status !== 'not-possible' || !sight.actor || !sight.readsAction(action)) return []
    const { reassessed } = action
    return [
      {
        ...followedAction(scene, sight, action),
        because: action.reason,
        may: mayReassess(action, { actor: sight.actor, profile }),
        done: reassessed && { ...reassessed, by: personName(directory, reassessed.by) },
      },
    ]
  })
}

/** Overdue actions with what was said at each rung, for those who run the MARAC alone: a ladder shames nobody (H29). */
export function laddersView(scene: Scene, sight: Sight): readonly LadderView[] {
  const { profile, holidays, at, directory } = scene
  const { actor } = sight
  if (!actor || !sight.sends) return []
  return scene.actions.flatMap((action) => {
    const overdue = isKnownOverdue(action, { profile, now: at })
    if ((!overdue && action.ladder.length === 0) || !sight.readsAction(action)) return []
    const next = overdue ? nextStep(action, { profile, holidays }) : null
    return [
      {
        ...followedAction(scene, sight, action),
        steps: action.ladder.map((step) => ({
          at: step.at,
          by: personName(directory, step.by),
          to: step.to,
          said: step.said,
          clause: step.clause,
        })),
        next: next && { to: next.to, from: next.from, may: mayDecide(next.decider, actor) },
      },
    ]
  })
}
