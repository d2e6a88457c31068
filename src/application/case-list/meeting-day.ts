import type { AreaProfile } from '../../domain/area-profile.ts'
import { meetsOn } from '../../domain/meeting-day.ts'
import { dateAfter } from '../../domain/span.ts'
import { isWorkingDay, plusDays } from '../../domain/time.ts'
import type { Holidays, LocalDate } from '../../domain/time.ts'

/** How far ahead a meeting day is looked for: no area meets less often than once a year. */
const DAYS_AHEAD = 400

/**
 * The first day from today on which the area meets and the newest referral has waited as long as the area asks
 * (Thurrock 5.1(4)). A working day where the area has not said on which day it meets.
 */
export function firstMeetingDay(when: {
  newest: LocalDate
  today: LocalDate
  profile: AreaProfile
  holidays: Holidays
}): LocalDate {
  const {
    hearWithin: { value },
    meetingDay,
  } = when.profile
  const waits = value !== 'unanswered' && value !== 'next-meeting'
  const waited = waits ? dateAfter(when.newest, value.earliest, when.holidays) : when.newest
  let day = waited > when.today ? waited : when.today
  for (let ahead = 0; ahead < DAYS_AHEAD && !meets(day); ahead += 1) day = plusDays(day, 1)
  return day

  function meets(date: LocalDate): boolean {
    return meetsOn(date, meetingDay) && isWorkingDay(date, when.holidays)
  }
}
