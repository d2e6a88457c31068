import { speaksForAgency, type Actor } from '../actor.ts'
import { isBefore, type Instant } from '../time.ts'
import type { Action, ActionStatus } from './action.ts'

const live: ReadonlySet<ActionStatus> = new Set(['agreed', 'accepted', 'change-asked', 'refused'])
const finished: ReadonlySet<ActionStatus> = new Set(['done', 'not-possible', 'not-done', 'done-already', 'withdrawn'])

/** Agreed by the meeting and not over: somebody still has to do it. */
export function isLive({ status }: Pick<Action, 'status'>): boolean {
  return live.has(status)
}

/** Over, one way or another. */
export function isFinished({ status }: Pick<Action, 'status'>): boolean {
  return finished.has(status)
}

/** Still to be done when its date has passed. */
export function isOverdue(action: Pick<Action, 'status' | 'due'>, now: Instant): boolean {
  return isLive(action) && action.due !== null && isBefore(action.due, now)
}

/** Whose action it is: the person named, and whoever speaks for the agency that owns it (R091). */
export function isTheirs(
  action: Pick<Action, 'agencyId' | 'personId'>,
  actor: Pick<Actor, 'personId' | 'agencyId' | 'role'>,
): boolean {
  return actor.personId === action.personId || (actor.agencyId === action.agencyId && speaksForAgency(actor.role))
}
