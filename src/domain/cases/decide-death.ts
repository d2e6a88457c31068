import type { Actor } from '../actor.ts'
import { accept, refuse, type Decision } from '../refusal.ts'
import type { Instant } from '../time.ts'
import type { Case } from './case.ts'
import { standingChange, type ChangeKind, type DeadParty, type FamilyEvent } from './family-change.ts'
import { isUnderLegalHold } from './legal-hold.ts'
import { refusedWords, safeOf } from './safe-address.ts'

type ByActor = { actor: Actor; at: Instant }

/**
 * A death, from whoever learns of it: at once it stops every contact and every telling, and keeps the case from being
 * erased (R097). From anyone but those who run the meeting it is a report, until one of them confirms it.
 */
export function decideRecordDeath(
  state: Case | null,
  { party, actor, at }: ByActor & { party: DeadParty },
): Decision<FamilyEvent> {
  if (!state) return refuse('no-such-case')
  if (actor.role === 'observer') return refuse('role-not-allowed')
  const known = { at, by: actor.personId, caseId: state.caseId }
  if (state.dead.has(party)) return confirmedBy(state, { what: party, actor, at })
  return accept<FamilyEvent>(
    { type: 'death-recorded', ...known, party, ...reported(actor) },
    ...(isUnderLegalHold(state) ? [] : [{ type: 'legal-hold-set', ...known, because: 'death' } as const]),
  )
}

/** The victim has moved out of the area: a transfer is offered, and no contact stops (R097, Thurrock 5 and 11). */
export function decideRecordMove(state: Case | null, { actor, at }: ByActor): Decision<FamilyEvent> {
  if (!state) return refuse('no-such-case')
  if (actor.role === 'observer') return refuse('role-not-allowed')
  if (state.moved) return confirmedBy(state, { what: 'move', actor, at })
  return accept({ type: 'move-recorded', at, by: actor.personId, caseId: state.caseId, ...reported(actor) })
}

/** Coordinator or chair confirm what was reported; what is confirmed already stays as it is. */
export function decideConfirmChange(
  state: Case | null,
  { what, actor, at }: ByActor & { what: ChangeKind },
): Decision<FamilyEvent> {
  if (!state) return refuse('no-such-case')
  if (!settles(actor)) return refuse('role-not-allowed')
  if (!standingChange(state, what)) return refuse('no-such-change')
  return confirmedBy(state, { what, actor, at })
}

/**
 * Coordinator or chair set right what was recorded in error, with the reason: what it stopped may go on again. The
 * record of it stays, and so does the legal hold, until a named person lifts it for a reason of its own.
 */
export function decideCorrectChange(
  state: Case | null,
  order: ByActor & { what: ChangeKind; reason: string },
): Decision<FamilyEvent> {
  const { what, actor, at } = order
  if (!state) return refuse('no-such-case')
  if (!settles(actor)) return refuse('role-not-allowed')
  const reason = order.reason.trim()
  if (reason === '') return refuse('reason-missing')
  const unsafe = refusedWords(safeOf(state.referral), [reason])
  if (unsafe) return unsafe
  if (!standingChange(state, what)) return refuse('no-such-change')
  const corrected = { at, by: actor.personId, caseId: state.caseId, personal: { reason } }
  return what === 'move'
    ? accept({ type: 'move-corrected', ...corrected })
    : accept({ type: 'death-corrected', ...corrected, party: what })
}

function confirmedBy(
  state: Case,
  { what, actor, at }: ByActor & { what: ChangeKind },
): { events: readonly FamilyEvent[] } {
  const isOpen = standingChange(state, what)?.status === 'reported' && settles(actor)
  if (!isOpen) return { events: [] }
  const known = { at, by: actor.personId, caseId: state.caseId }
  const confirmed: FamilyEvent =
    what === 'move' ? { type: 'move-confirmed', ...known } : { type: 'death-confirmed', ...known, party: what }
  return { events: [confirmed] }
}

function reported(actor: Actor): { reported?: true } {
  return settles(actor) ? {} : { reported: true }
}

/** The chair and the coordinators of the meeting; before there is one, any coordinator who may know of the case. */
function settles({ controls, desk }: Actor): boolean {
  return controls || desk
}
