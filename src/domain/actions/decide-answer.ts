import type { Actor } from '../actor.ts'
import type { Case } from '../cases/case.ts'
import { refusedWords, safeOf } from '../cases/safe-address.ts'
import type { Directory } from '../directory/directory.ts'
import type { AgencyId, PersonId } from '../ids.ts'
import { accept, refuse, type Decision, type Refusal } from '../refusal.ts'
import { isBefore, type Instant } from '../time.ts'
import type { Action, ActionEvent } from './action.ts'
import { isFinished, isLive, isTheirs } from './action-status.ts'

export type AcceptAction = {
  actor: Actor
  /** Whom the action was put to, so that a spoken acceptance names its speaker. */
  owner: PersonId | null
  at: Instant
}
export type AskActionChange = {
  reason: string
  what: string
  due: Instant | null
  agencyId: AgencyId | null
  actor: Actor
  caseFile: Case
  directory: Directory
  at: Instant
}
export type RefuseAction = { reason: string; actor: Actor; caseFile: Case; at: Instant }

/**
 * Its owner accepts, or whoever speaks for the agency; the desk's press records that the owner said so (capability 6).
 * A refusal may be taken back until the chair has ruled.
 */
export function decideAcceptAction(state: Action | null, order: AcceptAction): Decision<ActionEvent> {
  const { actor, owner, at } = order
  if (!state) return refuse('no-such-action')
  const pressed = isTheirs(state, actor)
  if (!pressed && !actor.desk) return refuse('not-your-action')
  const refused = refusedUnlessLive(state)
  if (refused) return refused
  if (state.status === 'accepted') return accept()
  const enteredBy = actor.personId
  if (pressed)
    return accept({ type: 'action-accepted', at, by: enteredBy, enteredBy, caseId: state.caseId, how: 'pressed' })
  const by = state.personId ?? owner
  if (by === null) return refuse('no-such-person')
  return accept({ type: 'action-accepted', at, by, enteredBy, caseId: state.caseId, how: 'spoken' })
}

/** The owner asks for other words, another date or another agency; it goes back to the chair. */
export function decideAskActionChange(state: Action | null, order: AskActionChange): Decision<ActionEvent> {
  const { reason, what, due, agencyId, actor, directory, at } = order
  if (!state) return refuse('no-such-action')
  const refused = refusedAnswer(state, { ...order, texts: [reason, what] })
  if (refused) return refused
  if (due !== null && isBefore(due, at)) return refuse('due-in-the-past')
  if (agencyId !== null && !directory.agencies.has(agencyId)) return refuse('no-such-agency', { about: agencyId })
  const personal = { reason: reason.trim(), what: what.trim() }
  const { caseId } = state
  return accept({ type: 'action-change-asked', at, by: actor.personId, caseId, due, agencyId, personal })
}

/** The owner cannot take it on, says why, and the chair rules (R094). */
export function decideRefuseAction(state: Action | null, order: RefuseAction): Decision<ActionEvent> {
  const { reason, actor, at } = order
  if (!state) return refuse('no-such-action')
  const refused = refusedAnswer(state, { ...order, texts: [reason] })
  if (refused) return refused
  if (state.status === 'refused') return accept()
  const personal = { reason: reason.trim() }
  return accept({ type: 'action-refused', at, by: actor.personId, caseId: state.caseId, personal })
}

function refusedAnswer(
  state: Action,
  answer: RefuseAction & { texts: readonly string[] },
): { refusal: Refusal } | null {
  if (!isTheirs(state, answer.actor)) return refuse('not-your-action')
  const refused = refusedUnlessLive(state)
  if (refused) return refused
  if (answer.reason.trim() === '') return refuse('reason-missing')
  return refusedWords(safeOf(answer.caseFile.referral), answer.texts)
}

/** Refuses a draft, which nobody has agreed to yet, and an action that is over. */
export function refusedUnlessLive(state: Action): { refusal: Refusal } | null {
  if (isFinished(state)) return refuse('action-finished')
  return isLive(state) ? null : refuse('action-not-agreed')
}
