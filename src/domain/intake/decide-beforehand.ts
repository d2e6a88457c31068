import type { Actor } from '../actor.ts'
import type { Case } from '../cases/case.ts'
import { refusedWords, safeOf } from '../cases/safe-address.ts'
import type { Directory } from '../directory/directory.ts'
import type { AgencyId } from '../ids.ts'
import { accept, refuse, type Decision } from '../refusal.ts'
import type { Instant } from '../time.ts'
import type { CheckAnswer, IntakeEvent, Told } from './intake.ts'

/** The question with which a case opens: has what was done before the meeting reduced the risk (R162)? Never a lock. */
export function decideRiskReduced(
  state: Case | null,
  order: { answer: CheckAnswer; note: string; actor: Actor; at: Instant },
): Decision<IntakeEvent> {
  const { answer, actor, at } = order
  if (!state) return refuse('no-such-case')
  if (!actor.controls) return refuse('role-not-allowed')
  const note = order.note.trim()
  const unsafe = refusedWords(safeOf(state.referral), [note])
  if (unsafe) return unsafe
  return accept({ type: 'risk-reduced-answered', at, ...actor.said, caseId: state.caseId, answer, personal: { note } })
}

/**
 * One agency ticks that its own records are flagged, or takes the tick back (R033, R131). Whoever speaks for the agency
 * answers for it, and the coordinator for one that says so on the telephone.
 */
export function decideFlagRecords(
  state: Case | null,
  order: { agencyId: AgencyId; flagged: boolean; actor: Actor; directory: Directory; at: Instant },
): Decision<IntakeEvent> {
  const { agencyId, flagged, actor, directory, at } = order
  if (!state) return refuse('no-such-case')
  if (!directory.agencies.has(agencyId)) return refuse('no-such-agency', { about: agencyId })
  if (!actor.desk && actor.agencyId !== agencyId) return refuse('not-your-agency')
  if ((state.flags.get(agencyId) ?? false) === flagged) return accept()
  return accept({ type: 'agency-flagged', at, by: actor.personId, caseId: state.caseId, agencyId, flagged })
}

/**
 * A person has told somebody, by their own route and in neutral words: a task done, and never a message of ours (R031,
 * R167).
 */
export function decideTold(
  state: Case | null,
  order: { whom: Told; clause: string; actor: Actor; at: Instant },
): Decision<IntakeEvent> {
  const { whom, clause, actor, at } = order
  if (!state) return refuse('no-such-case')
  if (!actor.desk) return refuse('role-not-allowed')
  if (state.told.has(whom)) return accept()
  return accept({ type: 'told', at, by: actor.personId, caseId: state.caseId, whom, clause })
}

/**
 * Why sharing without consent is necessary and proportionate, as whoever prepares the meeting writes it down (R038).
 */
export function decideNoteSharing(
  state: Case | null,
  order: { necessary: string; proportionate: string; actor: Actor; at: Instant },
): Decision<IntakeEvent> {
  const { actor, at } = order
  if (!state) return refuse('no-such-case')
  if (!actor.desk) return refuse('role-not-allowed')
  const [necessary = '', proportionate = ''] = [order.necessary, order.proportionate].map((each) => each.trim())
  if (necessary === '' || proportionate === '') return refuse('wording-empty')
  const unsafe = refusedWords(safeOf(state.referral), [necessary, proportionate])
  if (unsafe) return unsafe
  const personal = { necessary, proportionate }
  return accept({ type: 'sharing-noted', at, by: actor.personId, caseId: state.caseId, personal })
}
