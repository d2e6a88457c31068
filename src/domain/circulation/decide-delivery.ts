import type { CaseId, PersonId } from '../ids.ts'
import { accept, refuse, type Decision } from '../refusal.ts'
import type { Instant } from '../time.ts'
import type { Circulation, CirculationEvent } from './circulation.ts'

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

/** Somebody's one neutral letter of this meeting has gone (R116). */
export function recordMailed(
  state: Circulation | null,
  { personId, at }: { personId: PersonId; at: Instant },
): Decision<CirculationEvent> {
  if (!state) return refuse('no-such-circulation')
  return state.mailed.has(personId) ? accept() : accept({ type: 'recipient-mailed', at, personId })
}

/** A recipient opens their copy, and each opening is on record. Nobody else, and nobody once it is withdrawn. */
export function decideOpenPlan(
  state: Circulation | null,
  order: { caseId: CaseId; personId: PersonId; at: Instant },
): Decision<CirculationEvent> {
  const { caseId, personId, at } = order
  const plan = state?.plans.get(caseId)
  if (!plan?.sentTo.has(personId)) return refuse('not-a-recipient')
  if (plan.status === 'withdrawn') return refuse('plan-withdrawn')
  return accept({ type: 'plan-opened', at, personId, caseId, version: plan.version })
}
