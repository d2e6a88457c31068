import type { MeetingId, PersonId } from '../ids.ts'
import type { Instant } from '../time.ts'

/** What may be taken out of the product as a table. */
export type ExportKind = 'actions' | 'agency-actions' | 'cases' | 'counts' | 'attendance' | 'performance'
export type ExportFormat = 'csv' | 'xlsx' | 'json'
/** What may be taken out as a document, beside the plans. */
export type PaperKind = 'run-record' | 'transfer-pack' | 'review-pack' | 'attendance-return'
/** Who asks for what is held, each by its own route (R148, R149, R150). */
export type RequestKind = 'foi' | 'subject-access' | 'court'

type Known = { at: Instant; by: PersonId }

/** What an area keeps a register of, beside its cases: ids and counts openly, words sealed. */
export type RegisterEvent =
  | (Known & {
      type: 'export-made'
      what: ExportKind
      format: ExportFormat
      meetingId: MeetingId | null
      rows: number
      /** The reason for which whereabouts went with it; absent where none did, which is the rule (V4). */
      personal?: { safeContactBecause: string }
    })
  | (Known & { type: 'paper-made'; paper: PaperKind; meetingId: MeetingId | null })
  | (Known & { type: 'statuses-taken'; system: string; taken: number; left: number })
  | (Known & { type: 'breach-recorded'; breachId: string; clause: string; personal: { text: string } })
  | (Known & {
      type: 'request-recorded'
      requestId: string
      kind: RequestKind
      clause: string
      personal: { reference: string; text: string }
    })

export type Register = {
  exports: readonly Omit<Extract<RegisterEvent, { type: 'export-made' }>, 'type'>[]
  papers: readonly Omit<Extract<RegisterEvent, { type: 'paper-made' }>, 'type'>[]
  imports: readonly Omit<Extract<RegisterEvent, { type: 'statuses-taken' }>, 'type'>[]
  breaches: readonly (Known & { breachId: string; text: string })[]
  requests: readonly (Known & { requestId: string; kind: RequestKind; reference: string; text: string })[]
}

/** A register in which nothing stands yet. */
export const noRegister: Register = { exports: [], papers: [], imports: [], breaches: [], requests: [] }

/** The register as one more event leaves it. */
export function evolveRegister(state: Register, event: RegisterEvent): Register {
  switch (event.type) {
    case 'export-made':
      return { ...state, exports: [...state.exports, event] }
    case 'paper-made':
      return { ...state, papers: [...state.papers, event] }
    case 'statuses-taken':
      return { ...state, imports: [...state.imports, event] }
    case 'breach-recorded': {
      const { at, by, breachId, personal } = event
      return { ...state, breaches: [...state.breaches, { at, by, breachId, text: personal.text }] }
    }
    case 'request-recorded': {
      const { at, by, requestId, kind, personal } = event
      return { ...state, requests: [...state.requests, { at, by, requestId, kind, ...personal }] }
    }
  }
}
