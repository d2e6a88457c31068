import type { Actor } from '../actor.ts'
import type { CaseId, PersonId } from '../ids.ts'
import { accept, refuse, type Decision } from '../refusal.ts'
import type { Person } from '../directory/directory.ts'
import { isBefore, type Instant } from '../time.ts'
import type { CasePlan, Circulation, CirculationEvent } from './circulation.ts'
import { mayCirculate } from './decide-lists.ts'

/** The record copy of a plan's version lies in the library; filing it twice is one filing. */
export function recordFiled(
  state: Circulation | null,
  order: { caseId: CaseId; version: number; libraryItemId: string; at: Instant },
): Decision<CirculationEvent> {
  const { caseId, version, libraryItemId, at } = order
  const plan = state?.plans.get(caseId)
  if (!plan) return refuse('no-such-circulation')
  if (plan.version !== version || plan.libraryItemId === libraryItemId) return accept()
  return accept({ type: 'plan-filed', at, caseId, version, libraryItemId })
}

/** Who may open a version's record copy in the library now; noting the same again is noting it once. */
export function recordShared(
  state: Circulation | null,
  { caseId, version, at, ...now }: Shared & { caseId: CaseId; version: number; at: Instant },
): Decision<CirculationEvent> {
  const copy = state?.plans.get(caseId)?.copies.get(version)
  if (!copy) return refuse('no-such-circulation')
  const same = isSameList(copy.readers, now.readers) && isSameList(copy.elsewhere, now.elsewhere)
  return same ? accept() : accept({ type: 'copy-shared', at, caseId, version, ...now })
}

type Shared = { readers: readonly PersonId[]; elsewhere: readonly PersonId[] }

function isSameList(some: readonly PersonId[], others: readonly PersonId[]): boolean {
  return some.length === others.length && some.every((each) => others.includes(each))
}

/** Somebody's neutral letter of this meeting has gone (R116); noting it twice is noting it once. */
export function recordMailed(
  state: Circulation | null,
  { personId, letter, at }: { personId: PersonId; letter: number; at: Instant },
): Decision<CirculationEvent> {
  if (!state) return refuse('no-such-circulation')
  const last = state.mailed.get(personId)?.letter ?? 0
  return last >= letter ? accept() : accept({ type: 'recipient-mailed', at, personId, letter })
}

/** Whether somebody is still to have a letter: not where every plan of theirs was withdrawn before it could leave. */
export function isOwedLetter(
  state: Circulation,
  { personId, letter }: { personId: PersonId; letter: number },
): boolean {
  if ((state.mailed.get(personId)?.letter ?? 0) >= letter) return false
  return [...state.plans.values()].some((plan) => plan.status !== 'withdrawn' && plan.sentTo.has(personId))
}

/** What came back is on record, so that every open desk shows it at once. */
export function recordCameBack(
  state: Circulation | null,
  { what, code, at }: { what: 'letter' | 'copy'; code: string; at: Instant },
): Decision<CirculationEvent> {
  return state ? accept({ type: 'delivery-came-back', at, what, code }) : refuse('no-such-circulation')
}

/** Somebody who keeps the desk has what came back tried again, once what was in its way has been seen to. */
export function decideTryAgain(
  state: Circulation | null,
  { actor, at }: { actor: Actor; at: Instant },
): Decision<CirculationEvent> {
  if (!mayCirculate(actor)) return refuse('role-not-allowed')
  if (!state) return refuse('circulation-not-drafted')
  return accept({ type: 'delivery-tried-again', at, by: actor.personId })
}

/**
 * A recipient opens their copy, and each opening is on record. Nobody else, and nobody once it is withdrawn; of a page
 * that still shows an older version it is said that there is a newer one.
 */
export function decideOpenPlan(
  state: Circulation | null,
  order: { caseId: CaseId; personId: PersonId; version?: number; at: Instant },
): Decision<CirculationEvent> {
  const { caseId, personId, at } = order
  const plan = state?.plans.get(caseId)
  if (!plan?.had.has(personId)) return refuse('not-a-recipient')
  if (plan.status === 'withdrawn' || !plan.sentTo.has(personId)) return refuse('plan-withdrawn')
  if (order.version !== undefined && order.version !== plan.version) return refuse('plan-superseded')
  return accept({ type: 'plan-opened', at, personId, caseId, version: plan.version })
}

/** Whether somebody was sent a plan since they have the account that they have; always, where it was never another. */
export function wasSentSince(
  { sendings }: Pick<CasePlan, 'sendings'>,
  { personId, accountSince }: Pick<Person, 'personId' | 'accountSince'>,
): boolean {
  if (accountSince === undefined) return true
  return sendings.some(({ at, recipients }) => recipients.includes(personId) && !isBefore(at, accountSince))
}
