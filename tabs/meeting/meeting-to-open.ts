import type { MeetingSummary } from '../../src/contracts/views.ts'

/**
 * The meeting asked for where it is one of the person's own; else the only one that is open, or the only one at all.
 */
export function meetingToOpen(meetings: readonly MeetingSummary[], asked: string | null): string | null {
  const named = meetings.find((meeting) => meeting.meetingId === asked)
  if (named) return named.meetingId
  const open = meetings.filter((meeting) => meeting.status === 'open')
  const likely = open.length > 0 ? open : meetings
  return likely.length === 1 ? (likely[0]?.meetingId ?? null) : null
}
