import type { AreaProfile } from '../area-profile.ts'
import { londonMoment, plusDays, secondsBetween, weekday, type Instant, type LocalDate } from '../time.ts'

/** When a referral came in: the day, and the London time of day where the list gives one. */
export type Received = { received: LocalDate; receivedTime?: string }
export type Lateness = 'in-time' | 'late' | 'ask'

/**
 * The moment until which cases are referred to the meeting on a day: in the week before it, at the area's weekday and
 * London time (R001, Cornwall 7.5: Thursday noon, for the following week). Null where the area has none or names none.
 */
export function cutOffFor(meetingOn: LocalDate, rule: AreaProfile['cutOff']): Instant | null {
  const { value } = rule
  if (value === 'unanswered' || value === 'none') return null
  return londonMoment(plusDays(mondayOf(meetingOn), value.weekday - 8), value.time)
}

/**
 * Whether a referral came in time for the meeting on a day. On the very day of the cut-off, without a time, nobody can
 * tell: a person is asked. Never a bar.
 */
export function lateness(of: Received, meetingOn: LocalDate, rule: AreaProfile['cutOff']): Lateness {
  const cutOff = cutOffFor(meetingOn, rule)
  if (cutOff === null) return 'in-time'
  const { received, receivedTime } = of
  if (receivedTime !== undefined) return isAfter(londonMoment(received, receivedTime), cutOff) ? 'late' : 'in-time'
  if (isAfter(londonMoment(received, '00:00'), cutOff)) return 'late'
  return isAfter(londonMoment(received, '23:59'), cutOff) ? 'ask' : 'in-time'
}

/**
 * The last day on which a case is to be heard where it goes to the next meeting: the end of that meeting's week (R024).
 */
export function nextMeetingBy(of: Received, rule: AreaProfile['cutOff']): LocalDate | null {
  const thisWeek = plusDays(mondayOf(of.received), 7)
  if (cutOffFor(thisWeek, rule) === null) return null
  const week = lateness(of, thisWeek, rule) === 'late' ? plusDays(thisWeek, 7) : thisWeek
  return plusDays(week, 6)
}

function mondayOf(date: LocalDate): LocalDate {
  return plusDays(date, 1 - weekday(date))
}

/** Exactly at the cut-off is in time: *no later than* (Cornwall 7.5). */
function isAfter(moment: Instant, cutOff: Instant): boolean {
  return secondsBetween(cutOff, moment) > 0
}
