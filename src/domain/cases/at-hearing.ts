import type { Prompt } from '../area-rules.ts'
import type { AgencyId, CaseId, MeetingId, PersonId } from '../ids.ts'
import type { Instant } from '../time.ts'

/** Whether the chair has told the room what was asked: made, to be made, none raised (R078). */
export type PromptAnswer = 'made' | 'to-be-made' | 'none'
export type Voice = { heard: boolean; wishes: string; fears: string; barriers: string; missingBecause: string }
/** What a note says it is: something that happened, or what a professional makes of it (R071). */
export type Basis = 'fact' | 'opinion'
/**
 * What an agency told the room (R071); that it holds something back, without what (R104); why it holds something and
 * has no action (R095); that a professional may be being used against somebody (R088); the chair's own notes (R101).
 */
export type NoteKind = 'said' | 'withheld' | 'no-action' | 'manipulation' | 'chair'
export type CaseNote = {
  noteId: string
  at: Instant
  by: PersonId
  meetingId: MeetingId
  kind: NoteKind
  agencyId: AgencyId | null
  basis: Basis | null
  text: string
}
/** What was decided about telling somebody of a partner's past, V4 in the harms: the person may not know (R083). */
export type Disclosure = { decision: 'disclose' | 'not-now' | 'no'; idva: PromptAnswer; teller: string; reason: string }

type Heard = { at: Instant; by: PersonId; enteredBy: PersonId; caseId: CaseId; meetingId: MeetingId; clause: string }

/** What becomes true of a case because of what is said while it is heard. */
export type AtHearingEvent =
  | {
      type: 'voice-recorded'
      at: Instant
      by: PersonId
      caseId: CaseId
      heard: boolean
      personal: { wishes: string; fears: string; barriers: string; missingBecause: string }
    }
  | {
      type: 'prompt-answered'
      at: Instant
      by: PersonId
      caseId: CaseId
      prompt: Prompt
      answer: PromptAnswer
      personal: { note: string }
    }
  | (Heard & { type: 'lead-named'; agencyId: AgencyId })
  | (Heard & {
      type: 'case-noted'
      noteId: string
      kind: NoteKind
      agencyId: AgencyId | null
      basis: Basis | null
      personal: { text: string }
    })
  | (Heard & { type: 'disclosure-decided'; personal: Disclosure })

/** What a case knows of all this. */
export type AtHearing = {
  voice: Voice | null
  prompts: ReadonlyMap<Prompt, { answer: PromptAnswer; note: string }>
  /** The agency that the meeting named to lead on the case (R166). */
  lead: AgencyId | null
  notes: readonly CaseNote[]
  disclosure: (Disclosure & { at: Instant; by: PersonId }) | null
}

/** A case about which nothing has been said yet. */
export const nothingSaid: AtHearing = { voice: null, prompts: new Map(), lead: null, notes: [], disclosure: null }

const ofHearing: Record<AtHearingEvent['type'], true> = {
  'voice-recorded': true,
  'prompt-answered': true,
  'lead-named': true,
  'case-noted': true,
  'disclosure-decided': true,
}

/** True for an event that `evolveAtHearing` knows. */
export function isAtHearing<Event extends { type: string }>(event: Event): event is Extract<Event, AtHearingEvent> {
  return Object.hasOwn(ofHearing, event.type)
}

/** What was said once one more event is. */
export function evolveAtHearing(state: AtHearing, event: AtHearingEvent): Partial<AtHearing> {
  switch (event.type) {
    case 'voice-recorded':
      return { voice: { heard: event.heard, ...event.personal } }
    case 'prompt-answered':
      return {
        prompts: new Map(state.prompts).set(event.prompt, { answer: event.answer, note: event.personal.note }),
      }
    case 'lead-named':
      return { lead: event.agencyId }
    case 'case-noted': {
      const { noteId, at, by, meetingId, kind, agencyId, basis, personal } = event
      return { notes: [...state.notes, { noteId, at, by, meetingId, kind, agencyId, basis, text: personal.text }] }
    }
    case 'disclosure-decided':
      return { disclosure: { ...event.personal, at: event.at, by: event.by } }
  }
}
