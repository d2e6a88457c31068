import type { AreaProfile } from '../area-profile.ts'
import type { Case } from '../cases/case.ts'
import { refusedWords, safeOf } from '../cases/safe-address.ts'
import { accept, refuse, type Decision } from '../refusal.ts'
import { londonDate, type Instant, type LocalDate } from '../time.ts'
import type { PersonId } from '../ids.ts'
import type { Action, ActionEvent } from './action.ts'
import { isFinished } from './action-status.ts'
import { asksForText } from './decide-progress.ts'
import type { ImportedStatus } from './follow-up.ts'

/** How another system says that an action stands. */
export type Brought = { status: ImportedStatus; on: LocalDate; text: string }
export type StatusFinding = 'ready' | 'unchanged' | 'date-ahead' | 'contradicts' | 'text-missing' | 'safe-address'
type Judging = { brought: Brought; caseFile: Case; profile: Pick<AreaProfile, 'closeAction'>; at: Instant }

/**
 * What a status from the area's own system would do to an action. It is a question where the two contradict each other,
 * where its day is still to come, where the area asks for words and there are none (R122), and where its words repeat a
 * safe address (H41).
 */
export function judgeStatus(action: Action, { brought, caseFile, profile, at }: Judging): StatusFinding {
  const { status, on, text } = brought
  if (on > londonDate(at)) return 'date-ahead'
  if (refusedWords(safeOf(caseFile.referral), [text])) return 'safe-address'
  if (action.status === 'draft' || action.status === 'withdrawn') return 'contradicts'
  if (isFinished(action)) return sameEnd(action, status) ? 'unchanged' : 'contradicts'
  if (status === 'open') return action.imported?.status === 'open' && action.imported.on === on ? 'unchanged' : 'ready'
  return text === '' && asksForText(profile.closeAction, status) ? 'text-missing' : 'ready'
}

/** Takes over what the other system says; a contradiction only where a person has answered *take* (R119). */
export function decideTakeStatus(
  state: Action | null,
  order: Judging & { answer: 'take' | null; system: string; by: PersonId },
): Decision<ActionEvent> {
  const { brought, answer, system, by, at } = order
  if (!state) return refuse('no-such-action')
  const finding = judgeStatus(state, order)
  if (finding === 'unchanged') return accept()
  const settled = finding === 'ready' || (answer === 'take' && mayTake(state, finding))
  if (!settled) return refuse('status-question-open')
  const { status, on, text } = brought
  const known = { at, by, caseId: state.caseId, system, status, on }
  return accept({ type: 'action-status-imported', ...known, personal: { text } })
}

/**
 * Whether a person may take it all the same: never a safe address or a day to come, and never against an action that is
 * done here, which its owner or the desk has said and has to say anew.
 */
export function mayTake({ status }: Pick<Action, 'status'>, finding: StatusFinding): boolean {
  if (finding === 'contradicts') return status === 'not-possible' || status === 'not-done'
  return finding === 'text-missing'
}

function sameEnd({ status }: Action, brought: ImportedStatus): boolean {
  return status === brought || (status === 'done-already' && brought === 'done')
}
