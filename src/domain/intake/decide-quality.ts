import type { Actor } from '../actor.ts'
import type { AreaProfile } from '../area-profile.ts'
import type { Case } from '../cases/case.ts'
import { refusedWords, safeOf } from '../cases/safe-address.ts'
import { accept, refuse, type Decision } from '../refusal.ts'
import type { Instant } from '../time.ts'
import type { IntakeEvent } from './intake.ts'
import { assuresQuality } from './quality.ts'

export type CheckReferral = {
  outcome: 'accepted' | 'returned'
  missing: readonly string[]
  note: string
  actor: Actor
  profile: Pick<AreaProfile, 'qualityAssurance' | 'returned'>
  at: Instant
}

/**
 * The area's role accepts a referral or sends it back with what is missing (R006, R007). A case that went back keeps
 * its place: it is listed and heard like any other, until a person decides otherwise.
 */
export function decideCheckReferral(state: Case | null, order: CheckReferral): Decision<IntakeEvent> {
  const { outcome, missing, actor, profile, at } = order
  if (!state) return refuse('no-such-case')
  const { clause } = outcome === 'returned' ? profile.returned : profile.qualityAssurance
  if (!assuresQuality(actor, profile.qualityAssurance)) {
    return refuse('role-not-allowed', { clause: profile.qualityAssurance.clause })
  }
  const note = order.note.trim()
  const unsafe = refusedWords(safeOf(state.referral), [note])
  if (unsafe) return unsafe
  if (outcome === 'returned' && missing.length === 0 && note === '') return refuse('reason-missing', { clause })
  if (outcome === 'accepted' && state.quality?.outcome === 'accepted') return accept()
  const { caseId } = state
  const said = onWord(actor, profile)
  return accept({ type: 'referral-checked', at, ...said, caseId, outcome, clause, personal: { missing, note } })
}

/** What the referrer answered to a return, as whoever prepares the meeting was told it (R006). */
export function decideAnswerReturn(
  state: Case | null,
  order: { text: string; actor: Actor; at: Instant },
): Decision<IntakeEvent> {
  const { actor, at } = order
  if (!state) return refuse('no-such-case')
  if (!actor.desk && actor.agencyId !== state.referringAgencyId) return refuse('role-not-allowed')
  const text = order.text.trim()
  const unsafe = refusedWords(safeOf(state.referral), [text])
  if (unsafe) return unsafe
  if (!state.quality?.returnedAt) return refuse('not-returned')
  return accept({ type: 'return-answered', at, by: actor.personId, caseId: state.caseId, personal: { text } })
}

/** Where the chair assures quality the coordinator enters it on the chair's word, as everywhere in the meeting. */
function onWord(actor: Actor, { qualityAssurance: { value } }: CheckReferral['profile']): Actor['said'] {
  const byChair = value !== 'unanswered' && value.by === 'chair'
  return byChair ? actor.said : { by: actor.personId, enteredBy: actor.personId }
}
