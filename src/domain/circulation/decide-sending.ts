import type { Actor } from '../actor.ts'
import type { AreaProfile } from '../area-profile.ts'
import { mustNotHear } from '../cases/connection.ts'
import { refusedWords, safeOf } from '../cases/safe-address.ts'
import type { CaseId, PersonId } from '../ids.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { accept, refuse, type Decision, type Refusal } from '../refusal.ts'
import type { Instant } from '../time.ts'
import type { CasePlan, Circulation, CirculationEvent, LaidOut, Recipient } from './circulation.ts'
import { mayCirculate, planOf, refusedReason, type WithReason } from './decide-lists.ts'
import { recipientFor, type RecipientFacts } from './recipient-flags.ts'

export type SendCirculation = {
  actor: Actor
  /** `caseId/personId` to the reason for sending to a flagged recipient all the same. */
  reasons: Readonly<Record<string, string>>
  meeting: Meeting
  profile: Pick<AreaProfile, 'circulation'>
  /** What each plan's recipients are worked out from, as it stands now: a flag may have come since the draft. */
  facts: ReadonlyMap<CaseId, RecipientFacts>
  /** Each plan as it stands now: its recipients open this, whatever becomes of the case afterwards. */
  laidOut: ReadonlyMap<CaseId, LaidOut>
  at: Instant
}

/** One person's part of a plan that can go now. */
type Going = { plan: CasePlan; facts: RecipientFacts; recipients: readonly Recipient[] }

/** The first of two people has looked at the lists, by case and by person; any change after it asks for another look. */
export function decideCheckCirculation(
  state: Circulation | null,
  { actor, at }: { actor: Actor; at: Instant },
): Decision<CirculationEvent> {
  if (!mayCirculate(actor)) return refuse('role-not-allowed')
  if (!state) return refuse('circulation-not-drafted')
  return state.checkedBy === actor.personId ? accept() : accept({ type: 'circulation-checked', at, by: actor.personId })
}

/**
 * The second person sends every plan that is ready (capability 8). Neither of the two may be somebody who must not hear
 * a case: its plan waits for another pair, and goes by unseen. Whoever is barred is never sent to, and everyone else
 * with a flag needs a reason. Where the area says so, one of the two is the chair (R114, Gwent 4.9).
 */
export function decideSendCirculation(state: Circulation | null, order: SendCirculation): Decision<CirculationEvent> {
  const { actor, at } = order
  if (!mayCirculate(actor)) return refuse('role-not-allowed')
  if (!state) return refuse('circulation-not-drafted')
  const { checkedBy } = state
  if (checkedBy === null) return refuse('first-person-needed')
  if (checkedBy === actor.personId) return refuse('second-person-needed')
  const unapproved = refusedUnapproved(checkedBy, order)
  if (unapproved) return unapproved
  const ready = going(state, { ...order, checkedBy })
  if (ready.length === 0) return refusedUnnamed(state, { ...order, checkedBy }) ?? refuse('circulation-already-sent')
  const refused = ready.map((each) => refusedFlags(each, order.reasons)).find((refusal) => refusal !== null)
  if (refused) return refused
  const people = { at, by: actor.personId, checkedBy }
  return accept(...ready.map((each) => ({ type: 'plan-sent' as const, ...people, ...sending(each, order) })))
}

/** Withdraws a plan that was sent, with a reason: from now on it opens for nobody, and who had opened it is on record. */
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

/** The plans that these two people may send now, each with those of its recipients who have not had it. */
function going(state: Circulation, order: SendCirculation & { checkedBy: PersonId }): Going[] {
  const two = [order.checkedBy, order.actor.personId]
  return [...state.plans.values()].flatMap((plan) => {
    const facts = order.facts.get(plan.caseId)
    if (!facts || plan.status === 'held' || plan.status === 'withdrawn') return []
    if (two.some((personId) => mustNotHear(facts.caseFile, personId))) return []
    const recipients = waiting(plan, facts)
    return recipients.length === 0 ? [] : [{ plan, facts, recipients }]
  })
}

/** As the flags stand now, not as they stood when the list was drafted. */
function waiting(plan: CasePlan, facts: RecipientFacts): Recipient[] {
  return plan.recipients
    .filter(({ personId }) => !plan.sentTo.has(personId))
    .map(({ personId, reasons }) => recipientFor(facts, { personId, reasons }))
    .filter((recipient) => !recipient.barred)
}

/** The chair's approval is the chair's being one of the two, as the first or as the second (R114). */
function refusedUnapproved(first: PersonId, order: SendCirculation): { refusal: Refusal } | null {
  const { value, clause } = order.profile.circulation
  if (value === 'unanswered' || value.approve !== 'chair') return null
  const { chair, chairing } = order.meeting
  const approved = [first, order.actor.personId].some((personId) => personId === chair || personId === chairing)
  return approved ? null : refuse('chair-approval-needed', { clause })
}

/**
 * Where the protocol names no recipients, nobody is guessed: the coordinator names them first (Somerset 13.1, Cornwall
 * 14.10). A plan that one of the two must not know of is not told of.
 */
function refusedUnnamed(
  state: Circulation,
  { profile, facts, actor, checkedBy }: SendCirculation & { checkedBy: PersonId },
): { refusal: Refusal } | null {
  const theirs = (caseId: CaseId) => {
    const caseFile = facts.get(caseId)?.caseFile
    return caseFile && ![checkedBy, actor.personId].some((personId) => mustNotHear(caseFile, personId))
  }
  const waiting = [...state.plans.values()].filter(({ status, caseId }) => status === 'drafted' && theirs(caseId))
  const nobody = waiting.some(({ recipients }) => recipients.length === 0)
  return nobody ? refuse('recipients-not-named', { clause: profile.circulation.clause }) : null
}

function refusedFlags({ facts, recipients }: Going, reasons: SendCirculation['reasons']): { refusal: Refusal } | null {
  const { caseId, referral } = facts.caseFile
  const keys = recipients.filter(({ flags }) => flags.length > 0).map(({ personId }) => `${caseId}/${personId}`)
  const unexplained = keys.find((key) => (reasons[key] ?? '').trim() === '')
  if (unexplained !== undefined) return refuse('flag-needs-reason', { about: unexplained })
  return refusedWords(
    safeOf(referral),
    keys.map((key) => reasons[key] ?? ''),
  )
}

function sending({ plan, recipients }: Going, { reasons, laidOut }: SendCirculation) {
  const { caseId, version } = plan
  const flagged = recipients.filter(({ flags }) => flags.length > 0)
  const given = flagged.map(({ personId }) => [personId, (reasons[`${caseId}/${personId}`] ?? '').trim()])
  return {
    caseId,
    version: version + 1,
    recipients: recipients.map(({ personId }) => personId),
    personal: { reasons: Object.fromEntries(given) as Record<string, string>, laidOut: laidOut.get(caseId) ?? null },
  }
}
