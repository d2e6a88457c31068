import type { Actor } from '../actor.ts'
import { accept, refuse, type Decision } from '../refusal.ts'
import type { Instant } from '../time.ts'
import type { Case } from './case.ts'
import type { FamilyEvent } from './family-change.ts'
import { refusedWords, safeOf } from './safe-address.ts'

/** Whether nothing of the case may be erased now; the store asks the log the same before it takes a key away (H18). */
export function isUnderLegalHold({ legalHold }: Pick<Case, 'legalHold'>): boolean {
  return legalHold !== null && legalHold.lifted === null
}

/** A coordinator of the case or the operations manager lifts the hold by name, with the reason; nobody else does. */
export function decideLiftLegalHold(
  state: Case | null,
  order: { reason: string; actor: Actor; at: Instant },
): Decision<FamilyEvent> {
  const { actor, at } = order
  if (!state) return refuse('no-such-case')
  if (!actor.desk && actor.role !== 'operations-manager') return refuse('role-not-allowed')
  const reason = order.reason.trim()
  if (reason === '') return refuse('reason-missing')
  const unsafe = refusedWords(safeOf(state.referral), [reason])
  if (unsafe) return unsafe
  if (!isUnderLegalHold(state)) return accept()
  return accept({ type: 'legal-hold-lifted', at, by: actor.personId, caseId: state.caseId, personal: { reason } })
}
