import type { Actor } from '../actor.ts'
import type { AreaProfile } from '../area-profile.ts'
import type { SafeContact } from '../cases/case.ts'
import { refusedWords } from '../cases/safe-address.ts'
import type { CaseId, MeetingId, PersonId } from '../ids.ts'
import { accept, refuse, type Decision, type Refusal } from '../refusal.ts'
import type { Instant } from '../time.ts'
import type { CasePlan, CaseRecipients, Circulation, CirculationEvent, Recipient } from './circulation.ts'

export type DraftCirculation = {
  meetingId: MeetingId
  startedAt: Instant
  cases: readonly CaseRecipients[]
  updatesDueAt: Instant | null
  at: Instant
}
type OfPlan = { caseId: CaseId; actor: Actor; at: Instant }
/** Free words about a plan, with the case's sealed whereabouts that they must not repeat (H41). */
export type WithReason = OfPlan & { reason: string; safe: SafeContact }

/**
 * Drafts the circulation when the meeting ends, one plan a case, each on its clock (R111). A repeat changes nothing.
 */
export function decideDraftCirculation(state: Circulation | null, order: DraftCirculation): Decision<CirculationEvent> {
  const { meetingId, startedAt, cases, updatesDueAt, at } = order
  const asked = updatesDueAt === null ? {} : { updatesDueAt }
  return state ? accept() : accept({ type: 'circulation-drafted', at, meetingId, startedAt, cases, ...asked })
}

/** Keeps one plan back, with a reason. Its clock runs on. */
export function decideHoldPlan(state: Circulation | null, order: WithReason): Decision<CirculationEvent> {
  const { caseId, actor, at } = order
  const plan = planOf(state, order)
  if ('refusal' in plan) return plan
  if (plan.status === 'held') return accept()
  const refused = refusedUnlessDrafted(plan) ?? refusedReason(order)
  if (refused) return refused
  return accept({ type: 'plan-held', at, by: actor.personId, caseId, personal: { reason: order.reason.trim() } })
}

/**
 * Puts a held plan back among those to be sent; a withdrawn one too, once its list is right, for all to receive anew.
 */
export function decideUnholdPlan(state: Circulation | null, order: OfPlan): Decision<CirculationEvent> {
  const { caseId, actor, at } = order
  const plan = planOf(state, order)
  if ('refusal' in plan) return plan
  if (plan.status === 'drafted') return accept()
  if (plan.status === 'sent') return refuse('circulation-already-sent')
  return accept({ type: 'plan-unheld', at, by: actor.personId, caseId })
}

/** Takes somebody off one plan's list, with a reason; not once it was sent to them, which withdrawing undoes. */
export function decideRemoveRecipient(
  state: Circulation | null,
  order: WithReason & { personId: PersonId },
): Decision<CirculationEvent> {
  const { caseId, personId, actor, at } = order
  const plan = planOf(state, order)
  if ('refusal' in plan) return plan
  if (!plan.recipients.some((recipient) => recipient.personId === personId)) return refuse('not-a-recipient')
  if (plan.status === 'sent' && plan.sentTo.has(personId)) return refuse('circulation-already-sent')
  const refused = refusedReason(order)
  if (refused) return refused
  const personal = { reason: order.reason.trim() }
  return accept({ type: 'recipient-removed', at, by: actor.personId, caseId, personId, personal })
}

/** Puts somebody on one plan's list late, with a reason; never somebody barred from it. */
export function decideAddRecipient(
  state: Circulation | null,
  order: WithReason & { recipient: Recipient },
): Decision<CirculationEvent> {
  const { caseId, recipient, actor, at } = order
  const plan = planOf(state, order)
  if ('refusal' in plan) return plan
  if (recipient.barred) return refuse('recipient-barred', { about: recipient.personId })
  if (plan.status === 'withdrawn') return refuse('plan-withdrawn')
  if (plan.recipients.some(({ personId }) => personId === recipient.personId)) return accept()
  const refused = refusedReason(order)
  if (refused) return refused
  const personal = { reason: order.reason.trim() }
  return accept({ type: 'recipient-added', at, by: actor.personId, caseId, recipient, personal })
}

/**
 * The plan that an order is about, for those who may circulate: the chair, the coordinators, the operations manager.
 */
export function planOf(
  state: Circulation | null,
  { caseId, actor }: { caseId: CaseId; actor: Actor },
): CasePlan | { refusal: Refusal } {
  if (!mayCirculate(actor)) return refuse('role-not-allowed')
  if (!state) return refuse('circulation-not-drafted')
  return state.plans.get(caseId) ?? refuse('no-such-case')
}

/** Who keeps the circulation desk. */
export function mayCirculate(actor: Actor): boolean {
  return actor.controls || actor.desk || actor.role === 'operations-manager'
}

/** Who may be one of the two people who send, as the area's profile says. */
export function maySend(actor: Actor, { value }: AreaProfile['circulation']): boolean {
  if (!mayCirculate(actor)) return false
  const roles = value === 'unanswered' ? undefined : value.sentBy
  if (!roles) return true
  if (actor.desk) return roles.includes('coordinator')
  return roles.includes(actor.controls ? 'chair' : 'operations-manager')
}

/** Refuses an empty reason, and one that repeats a safe address. */
export function refusedReason({ reason, safe }: { reason: string; safe: SafeContact }): { refusal: Refusal } | null {
  return reason.trim() === '' ? refuse('reason-missing') : refusedWords(safe, [reason])
}

function refusedUnlessDrafted({ status }: CasePlan): { refusal: Refusal } | null {
  if (status === 'sent') return refuse('circulation-already-sent')
  return status === 'withdrawn' ? refuse('plan-withdrawn') : null
}
