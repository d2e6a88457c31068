import assert from 'node:assert/strict'
import type { Decision, RefusalCode } from '../../src/domain/refusal.ts'

/** The events of an accepted order; a refusal fails the test with its code. */
export function eventsOf<Event>(decision: Decision<Event>): readonly Event[] {
  assert.ok('events' in decision, 'refusal' in decision ? `refused: ${decision.refusal.code}` : '')
  return decision.events
}

/** The code for which an order was refused, or null where it was accepted. */
export function codeOf(decision: { events: unknown } | { granted: true } | { refusal: { code: RefusalCode } }) {
  return 'refusal' in decision ? decision.refusal.code : null
}

/** The state after an accepted order. */
export function after<State, Event>(
  evolve: (state: State, event: Event) => State,
  state: State,
  decision: Decision<Event>,
): State {
  return eventsOf(decision).reduce(evolve, state)
}
