import { z } from 'zod'
import type { PersonRef } from './views.ts'

/** Somebody whom the bot cannot reach now, why, and how else they can be: for the desk alone. */
export type Unreached = PersonRef & {
  mail: string
  /** Empty where the directory has none. */
  phone: string
  /** `never`: they have not opened the app yet; `unsure`: the server was stopped while it wrote to them. */
  why: 'never' | 'taken-out' | 'blocked' | 'left' | 'refused' | 'unsure'
  /** How many messages of this meeting did not get to them. */
  missed: number
  /** Who of the desk has told them in another way, and when; null where nobody has. */
  told: { at: string; name: string } | null
}

/** `GET /api/meetings/:meetingId/teams`: where Teams stands with a meeting, for its coordinator. */
export type TeamsView = {
  /** Whether the meeting's chat is known, so that the statement can be put there. */
  chat: 'linked' | 'not-linked'
  /** The address of the call, where it was booked from here. */
  joinUrl: string | null
  /** What could not be put into channel or chat. */
  notPosted: readonly ('agenda' | 'statement')[]
  /**
   * What could not be put into the calendar: the date itself (null), or a closed case by the number that it has here.
   */
  notBooked: readonly (number | null)[]
  unreached: readonly Unreached[]
}

type Stay = { from: string; to: string }
/**
 * How our record of attendance and Teams' own differ about one person; ours is the record until somebody changes it.
 */
export type CallDifference = PersonRef & { kind: 'only-here' | 'only-in-call' | 'times'; here: Stay[]; inCall: Stay[] }

/** `GET /api/meetings/:meetingId/call`: Teams' report of the call beside our record, once the meeting has ended. */
export type CallView =
  | { report: 'not-ended' | 'not-known' | 'not-there-yet' | 'not-allowed' | 'unreachable' }
  | { report: 'read'; differences: readonly CallDifference[]; strangers: number }

/** `POST /api/meetings/:meetingId/call`: which call of Teams belongs to this meeting, by its join link. */
export const namedCall = z.strictObject({ joinUrl: z.url().max(2_000) })
