import type { Actor } from '../actor.ts'
import type { AreaProfile } from '../area-profile.ts'
import type { Case } from '../cases/case.ts'
import { contactsTheDead } from '../cases/dead-contact.ts'
import { accept, refuse, type Decision } from '../refusal.ts'
import type { Instant } from '../time.ts'
import type { Action, ActionEvent } from './action.ts'
import { isFinished, isLive, isTheirs } from './action-status.ts'
import { refusedToAgree } from './action-terms.ts'

type ByActor = { actor: Actor; at: Instant }
export type AgreeAction = ByActor & { caseFile: Case; profile: Pick<AreaProfile, 'stages'> }

/** The meeting agrees a draft: it has an owner agency and a time that has not passed (R090, R091). */
export function decideAgreeAction(state: Action | null, order: AgreeAction): Decision<ActionEvent> {
  const { caseFile, actor, profile, at } = order
  if (!state) return refuse('no-such-action')
  if (!actor.controls) return refuse('role-not-allowed')
  if (isLive(state)) return accept()
  if (state.status !== 'draft') return refuse('action-finished')
  const incomplete = refusedToAgree(state, { profile, at })
  if (incomplete) return incomplete
  if (contactsTheDead(caseFile, state.what)) return refuse('party-has-died')
  return accept({ type: 'action-agreed', at, ...actor.said, caseId: state.caseId })
}

/** What an agency has done before the meeting is an action too, and is over (R032). */
export function decideDoneAlready(state: Action | null, { actor, at }: ByActor): Decision<ActionEvent> {
  if (!state) return refuse('no-such-action')
  if (!actor.controls && !isTheirs(state, actor)) return refuse('not-your-action')
  if (state.status === 'done-already') return accept()
  if (state.status !== 'draft') return refuse('action-not-draft')
  return accept({ type: 'action-done-already', at, ...actor.said, caseId: state.caseId })
}

/**
 * The chair rules on an action that was refused, or asked to be changed: it stands, and its owner is asked anew, or it
 * is withdrawn (R094). To grant the change, the chair changes the action.
 */
export function decideRuleOnAction(
  state: Action | null,
  order: ByActor & { ruling: 'stands' | 'withdrawn' },
): Decision<ActionEvent> {
  const { actor, ruling, at } = order
  if (!state) return refuse('no-such-action')
  if (!actor.controls) return refuse('role-not-allowed')
  if (isFinished(state)) return refuse('action-finished')
  if (state.status === 'draft') return refuse('action-not-agreed')
  const isDisputed = state.status === 'refused' || state.status === 'change-asked'
  if (ruling === 'stands' && !isDisputed) return accept()
  return accept({ type: 'action-ruled', at, ...actor.said, caseId: state.caseId, ruling })
}
