import type { Actor } from '../actor.ts'
import type { AreaProfile } from '../area-profile.ts'
import type { AreaRole, Rung } from '../area-rules.ts'
import { endOf } from '../span.ts'
import type { Holidays, Instant } from '../time.ts'
import type { Action } from './action.ts'

type Rule = Pick<AreaProfile, 'escalation'>
/** Who decides on a step: the desk, whoever chairs, or the operations manager. */
export type LadderDecider = 'coordinator' | 'chair' | 'operations-manager'
/** The step that comes next: where the protocol gives no ladder, a person says to whom. */
export type NextStep = { rung: number; to: AreaRole | 'ask'; decider: LadderDecider; from: Instant | null }

/**
 * The next step of an action's ladder, or null at its top (R125). `from` is when the wait before it is over, which
 * prompts and never acts. Whoever holds a rung decides on the next: the desk begins, and goes on for a representative
 * who was asked; from those who are not here, such as a board, the chair goes on.
 */
export function nextStep(
  action: Pick<Action, 'ladder' | 'due'>,
  { profile, holidays }: { profile: Rule; holidays: Holidays },
): NextStep | null {
  const taken = action.ladder.filter(({ to }) => to !== null)
  const rung = taken.length
  const last = taken.at(-1)
  const decider = last?.to ? holderOf[last.to] : 'coordinator'
  const { value } = profile.escalation
  const since = last?.at ?? action.due
  if (value === 'unanswered') return { rung, to: 'ask', decider, from: since }
  const next = value[rung]
  return next ? { rung, to: next.to, decider, from: since && waited(next, { since, holidays }) } : null
}

/** Whether somebody may decide on a step. The coordinator speaks on the chair's word, and that is on record. */
export function mayDecide(decider: LadderDecider, actor: Actor): boolean {
  if (decider === 'coordinator') return actor.desk
  return decider === 'chair' ? actor.controls || actor.chairing : actor.role === 'operations-manager'
}

const holderOf: Record<AreaRole, LadderDecider> = {
  coordinator: 'coordinator',
  representative: 'coordinator',
  referrer: 'coordinator',
  'line-manager': 'coordinator',
  'operations-manager': 'operations-manager',
  'triage-panel': 'operations-manager',
  chair: 'chair',
  'agency-lead': 'chair',
  'steering-group': 'chair',
  board: 'chair',
}

function waited({ after }: Rung, { since, holidays }: { since: Instant; holidays: Holidays }): Instant {
  return after === 'unanswered' ? since : endOf(after, { from: since, holidays })
}
