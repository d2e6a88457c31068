import type { Actor } from '../actor.ts'
import type { AreaProfile } from '../area-profile.ts'
import type { Case } from '../cases/case.ts'
import { refusedWords, safeOf } from '../cases/safe-address.ts'
import { accept, refuse, type Decision } from '../refusal.ts'
import type { Instant } from '../time.ts'
import type { IntakeEvent, RelistedBecause, RepeatDecision, RepeatRoute } from './intake.ts'

type Order = { reason: string; actor: Actor; profile: Pick<AreaProfile, 'changedRisk' | 'repeatChoice'>; at: Instant }

/**
 * A person answers what the protocol asks about a case that came before: whether it is a repeat, and whether it is
 * heard again, told to all agencies, or left to the IDVA (R045, R047). The reason is kept.
 */
export function decideRepeat(
  state: Case | null,
  order: Order & { decision: RepeatDecision; route: RepeatRoute },
): Decision<IntakeEvent> {
  const { decision, route, at } = order
  const refused = refusedOrder(state, order)
  if (!state || refused) return refused ?? refuse('no-such-case')
  const counted = decision === 'changed-circumstances' ? changeCounts(order.profile) === true : decision === 'repeat'
  const { said } = order.actor
  const personal = { reason: order.reason.trim() }
  const { caseId } = state
  return accept({ type: 'repeat-decided', at, ...said, caseId, decision, route, countsAsRepeat: counted, personal })
}

/** Puts a case that was heard before on a list again; a changed risk counts as the area says (R046, R132). */
export function decideRelist(
  state: Case | null,
  order: Order & { because: Exclude<RelistedBecause, 'emergency-heard'> },
): Decision<IntakeEvent> {
  const { because, profile, at } = order
  const refused = refusedOrder(state, order)
  if (!state || refused) return refused ?? refuse('no-such-case')
  if (state.heardAt.length === 0) return refuse('case-not-heard')
  const countsAsRepeat = because === 'new-incident' ? true : changeCounts(profile)
  const { clause } = profile.changedRisk
  const { caseId } = state
  const personal = { reason: order.reason.trim() }
  return accept({ type: 'case-relisted', at, ...order.actor.said, caseId, because, countsAsRepeat, clause, personal })
}

/** Whether a changed risk without a new incident counts in the figures; unanswered where the area does not say. */
export function changeCounts({ changedRisk }: Pick<AreaProfile, 'changedRisk'>): boolean | 'unanswered' {
  return changedRisk.value === 'unanswered' ? 'unanswered' : changedRisk.value === 'counts'
}

function refusedOrder(state: Case | null, { actor, reason }: Order) {
  if (!state) return refuse('no-such-case')
  if (!actor.desk && !actor.controls) return refuse('role-not-allowed')
  if (reason.trim() === '') return refuse('reason-missing')
  return refusedWords(safeOf(state.referral), [reason])
}
