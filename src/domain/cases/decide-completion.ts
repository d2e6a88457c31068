import type { Action, ActionStatus } from '../actions/action.ts'
import { actsAs, deedOf } from '../area-role.ts'
import type { Actor } from '../actor.ts'
import type { AreaProfile } from '../area-profile.ts'
import type { ActionId } from '../ids.ts'
import { accept, refuse, type Decision } from '../refusal.ts'
import type { Instant } from '../time.ts'
import type { AfterHearingEvent } from './after-hearing.ts'
import type { Case } from './case.ts'
import { refusedWords, safeOf } from './safe-address.ts'

type Completing = {
  actor: Actor
  /** Every action that any meeting drafted for this case. */
  actions: readonly Action[]
  profile: Pick<AreaProfile, 'closeCase'>
  at: Instant
}

/** An action that is over and done with, or that nobody ever agreed to. */
const over: ReadonlySet<ActionStatus> = new Set(['done', 'done-already', 'withdrawn', 'draft'])

/** The actions of a case that are not done, whatever the reason: each an exception to be signed (R128). */
export function exceptionsOf(actions: readonly Action[]): readonly ActionId[] {
  return actions.filter(({ status }) => !over.has(status)).map(({ actionId }) => actionId)
}

/** Whether a case has all its actions complete since it was last heard; being heard again begins anew. */
export function isComplete({ completed, heardAt }: Case): boolean {
  const last = heardAt.at(-1)?.at ?? ''
  return completed !== null && completed.at > last
}

/** The one whom the protocol names signs that a case may be complete with these actions not done (Cornwall 8.3). */
export function decideSignExceptions(
  state: Case | null,
  order: Completing & { reason: string },
): Decision<AfterHearingEvent> {
  const { actor, profile, at } = order
  const { value, clause } = profile.closeCase
  if (!state) return refuse('no-such-case')
  const signer = value === 'unanswered' ? 'chair' : (value.exceptionsBy ?? 'chair')
  if (!actsAs(signer, actor)) return refuse('role-not-allowed', { clause })
  const reason = order.reason.trim()
  if (reason === '') return refuse('reason-missing', { clause })
  const unsafe = refusedWords(safeOf(state.referral), [reason])
  if (unsafe) return unsafe
  const actionIds = exceptionsOf(order.actions).filter((actionId) => !state.signedExceptions.has(actionId))
  if (actionIds.length === 0) return accept()
  const known = { at, ...deedOf(signer, actor), caseId: state.caseId, clause }
  return accept({ type: 'exceptions-signed', ...known, actionIds, personal: { reason } })
}

/**
 * Says that a case is complete: by the one whom the protocol names, with every action done or its exception signed
 * (Cornwall 8.1 to 8.3). Where the protocol does not say, the coordinator does, and nothing holds it.
 */
export function decideCompleteCase(state: Case | null, order: Completing): Decision<AfterHearingEvent> {
  const { actor, actions, profile, at } = order
  const { value, clause } = profile.closeCase
  if (!state) return refuse('no-such-case')
  const by = value === 'unanswered' ? 'coordinator' : value.by
  if (!actsAs(by, actor)) return refuse('role-not-allowed', { clause })
  if (state.heardAt.length === 0) return refuse('case-not-heard')
  if (isComplete(state)) return accept()
  const exceptions = exceptionsOf(actions)
  const unsigned = exceptions.find((actionId) => !state.signedExceptions.has(actionId))
  const asksAll = value !== 'unanswered' && value.allActions
  if (asksAll && unsigned !== undefined) return refuse('actions-not-complete', { clause, about: unsigned })
  return accept({ type: 'case-completed', at, ...deedOf(by, actor), caseId: state.caseId, clause, exceptions })
}
