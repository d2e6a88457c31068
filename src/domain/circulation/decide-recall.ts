import { accept, refuse, type Decision } from '../refusal.ts'
import type { Circulation, CirculationEvent } from './circulation.ts'
import { planOf, refusedReason, type WithReason } from './decide-lists.ts'

/**
 * Withdraws a plan that was sent, with a reason: from now on it opens for nobody, and who had opened it is on record.
 */
export function decideWithdrawPlan(state: Circulation | null, order: WithReason): Decision<CirculationEvent> {
  const { caseId, actor, at } = order
  const plan = planOf(state, order)
  if ('refusal' in plan) return plan
  if (plan.status === 'withdrawn') return accept()
  if (plan.sentTo.size === 0) return refuse('circulation-not-drafted')
  const refused = refusedReason(order)
  if (refused) return refused
  return accept({ type: 'plan-withdrawn', at, by: actor.personId, caseId, personal: { reason: order.reason.trim() } })
}

/**
 * Puts a plan that was sent back among those to go, with a reason: two people send it as a new version, with a letter
 * to each. Until then the one before stays open; from then on it opens for nobody.
 */
export function decideCorrectPlan(state: Circulation | null, order: WithReason): Decision<CirculationEvent> {
  const { caseId, actor, at } = order
  const plan = planOf(state, order)
  if ('refusal' in plan) return plan
  if (plan.correcting) return accept()
  if (plan.status === 'withdrawn') return refuse('plan-withdrawn')
  if (plan.status !== 'sent') return refuse('circulation-not-drafted')
  const refused = refusedReason(order)
  if (refused) return refused
  const personal = { reason: order.reason.trim() }
  return accept({ type: 'plan-correction-begun', at, by: actor.personId, caseId, personal })
}
