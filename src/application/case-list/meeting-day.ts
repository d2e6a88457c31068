import type { AreaProfile } from '../../domain/area-profile.ts'
import { meetsOn } from '../../domain/meeting-day.ts'
import { dateAfter } from '../../domain/span.ts'
import { isWorkingDay, plusDays } from '../../domain/time.ts'
import type { Holidays, LocalDate } from '../../domain/time.ts'

/** How many days are offered to whoever plans a meeting. */
const DAYS_OFFERED = 4

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
  const { value } = when.profile.hearWithin
  const waits = value !== 'unanswered' && value !== 'next-meeting'
  const waited = waits ? dateAfter(when.newest, value.earliest, when.holidays) : when.newest
  return nextOn({ ...when, from: waited > when.today ? waited : when.today })
}

/** The next working days on which the area meets by its rhythm; none where it has not said when it meets (R023). */
export function nextMeetingDays(when: {
  today: LocalDate
  profile: AreaProfile
  holidays: Holidays
}): readonly LocalDate[] {
  if (when.profile.meetingDay.value === 'unanswered') return []
  const days: LocalDate[] = []
  let from = when.today
  while (days.length < DAYS_OFFERED) {
    const day = nextOn({ ...when, from })
    days.push(day)
    from = plusDays(day, 1)
  }
  return days
}

type Looking = { from: LocalDate; profile: Pick<AreaProfile, 'meetingDay'>; holidays: Holidays }

function nextOn({ from, profile, holidays }: Looking): LocalDate {
  let day = from
  for (let ahead = 0; ahead < DAYS_AHEAD && !meets(day); ahead += 1) day = plusDays(day, 1)
  return day

  function meets(date: LocalDate): boolean {
    return meetsOn(date, profile.meetingDay) && isWorkingDay(date, holidays)
  }
}
