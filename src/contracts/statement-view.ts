import type { PersonRef } from './views.ts'

export type Clause = { clause: string; local: boolean }

/** The statement as one person reads it. */
export type StatementView = {
  version: string
  text: string
  clause: Clause
  /** Who reads it out: the chair, or anyone, a voice of the browser's own among them (R055). */
  read?: 'chair' | 'anyone'
  /** How one agrees: by a press, by being in the room, or by a press with one's name typed. */
  agree: 'pressed' | 'attending' | 'signed'
  /** The meeting is recorded in sound: who holds it, and until when; null where it is not (R103). */
  audio: { holder: string; keptUntil: string } | null
  readAt: string | null
  mine: 'agreed' | 'waiting' | 'not-read'
  /** For chair and coordinator only. */
  agreed: readonly (PersonRef & { how: 'pressed' | 'signed' | 'spoken' | 'read-aloud' | 'attended' })[]
  waiting: readonly PersonRef[]
}
