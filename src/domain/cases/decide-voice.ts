import type { Actor } from '../actor.ts'
import type { Prompt } from '../area-rules.ts'
import { isIdva } from '../directory/agencies.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { accept, refuse, type Decision, type Refusal } from '../refusal.ts'
import type { Instant } from '../time.ts'
import type { PromptAnswer } from './at-hearing.ts'
import type { Case, CaseEvent } from './case.ts'
import { refusedNow, refusedToRecord, type Recording } from './recording.ts'
import { refusedWords, safeOf } from './safe-address.ts'

type InMeeting = { actor: Actor; meeting: Meeting; at: Instant }
export type RecordVoice = InMeeting & { wishes: string; fears: string; barriers: string }
export type RecordVoiceMissing = InMeeting & { because: string }
export type AnswerPrompt = InMeeting & { prompt: Prompt; answer: PromptAnswer; note: string }

/**
 * What the victim wishes and fears and what stands in the way, from the IDVA or the chair (R035, R076, Thurrock 5.2).
 */
export function decideRecordVoice(state: Case | null, order: RecordVoice): Decision<CaseEvent> {
  const { actor, meeting, at } = order
  if (!state) return refuse('no-such-case')
  const said = { wishes: order.wishes.trim(), fears: order.fears.trim(), barriers: order.barriers.trim() }
  const refused = refusedVoice({ actor, meeting, caseId: state.caseId })
  if (refused) return refused
  if (Object.values(said).every((words) => words === '')) return refuse('wording-empty')
  const unsafe = refusedWords(safeOf(state.referral), Object.values(said))
  if (unsafe) return unsafe
  return accept(voiceRecorded(state, { actor, at, heard: true, personal: { ...said, missingBecause: '' } }))
}

/** Why the victim's voice could not be heard; the stage is never passed over in silence (R077). */
export function decideRecordVoiceMissing(state: Case | null, order: RecordVoiceMissing): Decision<CaseEvent> {
  const { actor, meeting, at } = order
  if (!state) return refuse('no-such-case')
  const missingBecause = order.because.trim()
  const refused = refusedVoice({ actor, meeting, caseId: state.caseId })
  if (refused) return refused
  if (missingBecause === '') return refuse('reason-missing')
  const unsafe = refusedWords(safeOf(state.referral), [missingBecause])
  if (unsafe) return unsafe
  const personal = { wishes: '', fears: '', barriers: '', missingBecause }
  return accept(voiceRecorded(state, { actor, at, heard: false, personal }))
}

/** Made, to be made, or none raised: the chair's answer to a prompt, with a note (R078 to R087). */
export function decideAnswerPrompt(state: Case | null, order: AnswerPrompt): Decision<CaseEvent> {
  const { actor, meeting, prompt, answer, at } = order
  if (!state) return refuse('no-such-case')
  const note = order.note.trim()
  const refused =
    refusedToRecord({ actor, meeting, caseId: state.caseId }) ?? refusedWords(safeOf(state.referral), [note])
  if (refused) return refused
  const { caseId } = state
  return accept({ type: 'prompt-answered', at, by: actor.personId, caseId, prompt, answer, personal: { note } })
}

function refusedVoice({ actor, meeting, caseId }: Recording): { refusal: Refusal } | null {
  return actor.controls || isIdva(actor.heading) ? refusedNow(meeting, caseId) : refuse('role-not-allowed')
}

type Recorded = Extract<CaseEvent, { type: 'voice-recorded' }>

function voiceRecorded(
  { caseId }: Case,
  { actor, ...said }: { actor: Actor } & Pick<Recorded, 'at' | 'heard' | 'personal'>,
): Recorded {
  return { type: 'voice-recorded', by: actor.personId, caseId, ...said }
}
