import type { MeetingView } from '../../src/contracts/views.ts'

/** Until when the meeting is booked. */
export function bookedUntil({ startsAt, bookedMinutes }: Pick<MeetingView, 'startsAt' | 'bookedMinutes'>): string {
  return new Date(Date.parse(startsAt) + bookedMinutes * 60_000).toISOString()
}
