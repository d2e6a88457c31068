import type { Actor } from '../actor.ts'
import type { AreaProfile } from '../area-profile.ts'
import type { Case } from '../cases/case.ts'
import { refusedWords, safeOf } from '../cases/safe-address.ts'
import { accept, refuse, type Decision } from '../refusal.ts'
import { endOf } from '../span.ts'
import type { Holidays, Instant } from '../time.ts'
import type { Intake, IntakeEvent } from './intake.ts'

/** No protocol says how long a receipt may take: after this it is chased, by our own word (R134). */
const CHASED_AFTER = { workingDays: 2 }

type Order = { place: string; actor: Actor; profile: Pick<AreaProfile, 'transferOut' | 'transferIn'>; at: Instant }

/** The case went to another MARAC, by whoever the area names; the coordinator enters it (R133). */
export function decideSendTransfer(state: Case | null, order: Order): Decision<IntakeEvent> {
  const refused = refusedTransfer(state, order)
  if (!state || refused) return refused ?? refuse('no-such-case')
  const { actor, profile, at } = order
  const { clause } = profile.transferOut
  const personal = { to: order.place.trim() }
  return accept({ type: 'transfer-sent', at, by: actor.personId, caseId: state.caseId, clause, personal })
}

/** The case came from another MARAC; whether its papers are complete is said and stops nothing (R051). */
export function decideReceiveTransfer(state: Case | null, order: Order & { complete: boolean }): Decision<IntakeEvent> {
  const refused = refusedTransfer(state, order)
  if (!state || refused) return refused ?? refuse('no-such-case')
  const { actor, profile, complete, at } = order
  const { clause } = profile.transferIn
  const personal = { from: order.place.trim() }
  return accept({ type: 'transfer-received', at, by: actor.personId, caseId: state.caseId, clause, complete, personal })
}

/** The other side confirmed that it has the case, or we acknowledged theirs (R051, R134). */
export function decideConfirmTransfer(
  state: Case | null,
  { actor, at }: { actor: Actor; at: Instant },
): Decision<IntakeEvent> {
  if (!state) return refuse('no-such-case')
  if (!actor.desk) return refuse('role-not-allowed')
  if (!state.transfer) return refuse('no-such-transfer')
  if (state.transfer.confirmedAt) return accept()
  return accept({ type: 'transfer-confirmed', at, by: actor.personId, caseId: state.caseId })
}

/** From when a receipt that has not come is red; null where there is none to wait for. */
export function receiptDue(transfer: Intake['transfer'], holidays: Holidays): Instant | null {
  return transfer && !transfer.confirmedAt ? endOf(CHASED_AFTER, { from: transfer.at, holidays }) : null
}

function refusedTransfer(state: Case | null, { actor, place }: Order) {
  if (!state) return refuse('no-such-case')
  if (!actor.desk) return refuse('role-not-allowed')
  if (place.trim() === '') return refuse('wording-empty')
  return refusedWords(safeOf(state.referral), [place])
}
