import type { Actor } from '../actor.ts'
import type { RiskId } from '../ids.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { accept, refuse, type Decision } from '../refusal.ts'
import type { Instant } from '../time.ts'
import type { Case, CaseEvent, RiskKind, RiskSubject } from './case.ts'
import { refusedToRecord } from './recording.ts'
import { refusedWords, safeOf } from './safe-address.ts'

type InMeeting = { actor: Actor; meeting: Meeting; at: Instant }
export type RecordRisk = InMeeting & { riskId: RiskId; kind: RiskKind; subject: RiskSubject; text: string }
export type AcceptRisk = InMeeting & { riskId: RiskId; because: string }

/** A risk, a vulnerability or a protective factor of the chair's summary (R074). */
export function decideRecordRisk(state: Case | null, order: RecordRisk): Decision<CaseEvent> {
  const { actor, meeting, riskId, kind, subject, text, at } = order
  if (!state) return refuse('no-such-case')
  const refused = refusedToRecord({ actor, meeting, caseId: state.caseId })
  if (refused) return refused
  if (state.risks.some((risk) => risk.riskId === riskId)) return refuse('already-exists')
  if (text.trim() === '') return refuse('wording-empty')
  const unsafe = refusedWords(safeOf(state.referral), [text])
  if (unsafe) return unsafe
  const { caseId } = state
  const personal = { text: text.trim() }
  return accept({ type: 'risk-recorded', at, by: actor.personId, caseId, riskId, kind, subject, personal })
}

/** *No action because …*: the reason answers the risk as an action would (R092, Thurrock 5.2). */
export function decideAcceptRisk(state: Case | null, order: AcceptRisk): Decision<CaseEvent> {
  const { actor, meeting, riskId, because, at } = order
  if (!state) return refuse('no-such-case')
  const refused = refusedToRecord({ actor, meeting, caseId: state.caseId })
  if (refused) return refused
  if (!state.risks.some((risk) => risk.riskId === riskId)) return refuse('no-such-risk', { about: riskId })
  if (because.trim() === '') return refuse('reason-missing')
  const unsafe = refusedWords(safeOf(state.referral), [because])
  if (unsafe) return unsafe
  const personal = { because: because.trim() }
  return accept({ type: 'risk-accepted', at, by: actor.personId, caseId: state.caseId, riskId, personal })
}
