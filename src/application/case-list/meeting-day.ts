import type { AreaProfile } from '../../domain/area-profile.ts'
import { isWorkingDay, plusDays, plusWorkingDays, weekday } from '../../domain/time.ts'
import type { Holidays, LocalDate } from '../../domain/time.ts'

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
  const { hearWithin, meetingDay } = when.profile
  const wait = hearWithin.value === 'unanswered' ? 0 : hearWithin.value.minWorkingDays
  const waited = plusWorkingDays(when.newest, wait, when.holidays)
  let day = waited > when.today ? waited : when.today
  while (!meets(day)) day = plusDays(day, 1)
  return day

  function meets(date: LocalDate): boolean {
    const onTheDay = meetingDay.value === 'unanswered' || weekday(date) === meetingDay.value.weekday
    return onTheDay && isWorkingDay(date, when.holidays)
  }
}
