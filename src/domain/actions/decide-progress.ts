import type { Actor } from '../actor.ts'
import type { AreaProfile } from '../area-profile.ts'
import type { Case } from '../cases/case.ts'
import { refusedWords, safeOf } from '../cases/safe-address.ts'
import { accept, refuse, type Decision, type Refusal } from '../refusal.ts'
import type { Instant } from '../time.ts'
import type { Action, ActionEvent } from './action.ts'
import { isTheirs } from './action-status.ts'
import { refusedUnlessLive } from './decide-answer.ts'

export type UpdateAction = { text: string; actor: Actor; caseFile: Case; at: Instant }
export type FinishAction = UpdateAction & {
  outcome: 'done' | 'not-possible' | 'not-done'
  profile: Pick<AreaProfile, 'closeAction'>
}

/** How far an action has come, from its owner, or from the desk when it was told (R126). */
export function decideUpdateAction(state: Action | null, order: UpdateAction): Decision<ActionEvent> {
  const { actor, at } = order
  if (!state) return refuse('no-such-action')
  const refused = refusedProgress(state, order)
  if (refused) return refused
  const text = order.text.trim()
  if (text === '') return refuse('update-text-required')
  return accept({ type: 'action-updated', at, by: actor.personId, caseId: state.caseId, personal: { text } })
}

/**
 * Done, could not be done, or was not done: three outcomes kept apart (R123). Where the area asks for words, an empty
 * text is refused: always, or when it was not done (R122).
 */
export function decideFinishAction(state: Action | null, order: FinishAction): Decision<ActionEvent> {
  const { outcome, actor, profile, at } = order
  if (!state) return refuse('no-such-action')
  const refused = refusedProgress(state, order)
  if (refused) return refused
  const text = order.text.trim()
  if (text === '' && asksForText(profile.closeAction, outcome)) {
    return refuse('update-text-required', { clause: profile.closeAction.clause })
  }
  return accept({ type: 'action-finished', at, by: actor.personId, caseId: state.caseId, outcome, personal: { text } })
}

function refusedProgress(state: Action, { actor, text, caseFile }: UpdateAction): { refusal: Refusal } | null {
  if (!isTheirs(state, actor) && !actor.desk) return refuse('not-your-action')
  return refusedUnlessLive(state) ?? refusedWords(safeOf(caseFile.referral), [text])
}

/**
 * Whether the area asks for words with an outcome: always in Cornwall, and when it was not done in Somerset and NYY
 * (R122).
 */
export function asksForText({ value }: AreaProfile['closeAction'], outcome: FinishAction['outcome']): boolean {
  if (value === 'unanswered') return false
  return value.text === 'always' || (value.text === 'whenNotDone' && outcome !== 'done')
}
