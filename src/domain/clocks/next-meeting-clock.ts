import { daysAreKnown, nextMeetingDay } from '../meeting-day.ts'
import { londonDate, londonMoment, plusDays } from '../time.ts'
import type { Clock } from './clock.ts'
import type { ClockFacts } from './clock-facts.ts'
import { amberOf } from './reckoning.ts'

/**
 * Until when the next meeting is planned, by the area's rhythm and its last meeting; a rhythm without its day is
 * counted from that one (R023). None runs while a meeting lies ahead, nor before there was one.
 */
export function nextMeetingClock({ meetings, profile, holidays, at }: ClockFacts): readonly Clock[] {
  const { clause } = profile.meetingDay
  const from = meetings
    .map(({ startsAt }) => startsAt)
    .toSorted()
    .at(-1)
  if (from === undefined || from > at) return []
  const last = londonDate(from)
  const rhythm = { rule: profile.meetingDay, last }
  if (!daysAreKnown(rhythm)) return []
  const dueAt = londonMoment(nextMeetingDay(plusDays(last, 1), { ...rhythm, holidays }), '00:00')
  return [{ kind: 'next-meeting', about: {}, from, amberAt: amberOf(from, dueAt), dueAt, clause, done: false }]
}
