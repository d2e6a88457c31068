import type { Actor } from '../actor.ts'
import { accept, refuse, type Decision } from '../refusal.ts'
import { isBefore, type Instant } from '../time.ts'
import type { Case, CaseEvent } from './case.ts'

/** A death, from whoever learns of it: at once it stops every contact and every telling (R097). */
export function decideRecordDeath(
  state: Case | null,
  order: { party: 'victim' | 'perpetrator' | 'child'; actor: Actor; at: Instant },
): Decision<CaseEvent> {
  const { party, actor, at } = order
  if (!state) return refuse('no-such-case')
  if (actor.role === 'observer') return refuse('role-not-allowed')
  if (state.dead.has(party)) return accept()
  return accept({ type: 'death-recorded', at, by: actor.personId, caseId: state.caseId, party })
}

/** The victim has moved out of the area: a transfer is offered, and nothing else stops (R097, Thurrock 5 and 11). */
export function decideRecordMove(state: Case | null, order: { actor: Actor; at: Instant }): Decision<CaseEvent> {
  const { actor, at } = order
  if (!state) return refuse('no-such-case')
  if (actor.role === 'observer') return refuse('role-not-allowed')
  if (state.moved) return accept()
  return accept({ type: 'move-recorded', at, by: actor.personId, caseId: state.caseId })
}

/**
 * Whether the case is planned for as usual. False where the death of the victim or the perpetrator, or the victim's
 * move, was recorded before the meeting opened: then what is known is shared and recorded (Thurrock 5). It refuses
 * nothing by itself: living people at risk, children above all, are still put to their agencies, so that the only
 * action refused is one that contacts or tells the dead person (`contactsTheDead`). What is learned in the meeting is
 * asked about and stops nothing.
 */
export function actionPlanningAllowed({ planningStopsAt }: Case, openedAt: Instant | null): boolean {
  return planningStopsAt === null || (openedAt !== null && !isBefore(planningStopsAt, openedAt))
}
