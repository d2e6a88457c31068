import type { MeetingRole, PersonRef } from './views.ts'

/** Who is in the room for the next or the open case: chair and coordinator only. Never says why (H42). */
export type RoomView = {
  caseId: string | null
  present: readonly (PersonRef & { source: 'teams' | 'tab' | 'coordinator' | 'phone'; agreed: boolean })[]
  shouldBeHere: readonly PersonRef[]
  askToLeave: readonly PersonRef[]
  unknown: readonly { unknownId: string; kind: 'anonymous' | 'phone' | 'app' }[]
  held: boolean
  /**
   * Nobody is here for the agency that referred the case; `asksToDefer` where the area's protocol says to put it off.
   */
  referrerAbsent: { agency: string; asksToDefer: boolean; clause: string } | null
  rosterCheckedBy: readonly string[]
  /** Everyone who came to the meeting, with their part, and when they came and went (R058). */
  attendance: readonly (PersonRef & { role: MeetingRole; from: string; to: string | null })[]
}
