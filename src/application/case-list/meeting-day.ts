import type { AreaProfile } from '../../domain/area-profile.ts'
import { daysAreKnown, nextMeetingDay } from '../../domain/meeting-day.ts'
import { dateAfter } from '../../domain/span.ts'
import { plusDays } from '../../domain/time.ts'
import type { Holidays, LocalDate } from '../../domain/time.ts'

/** How many days are offered to whoever plans a meeting. */
const DAYS_OFFERED = 4

/**
 * The first day from today on which the area meets and the newest referral has waited as long as the area asks
 * (Thurrock 5.1(4)). A working day where the area has not said on which day it meets.
 */
export function firstMeetingDay(when: Looking & { newest: LocalDate }): LocalDate {
  const { value } = when.profile.hearWithin
  const waits = value !== 'unanswered' && value !== 'next-meeting'
  const waited = waits ? dateAfter(when.newest, value.earliest, when.holidays) : when.newest
  return nextOn(waited > when.today ? waited : when.today, when)
}

/**
 * The next working days on which the area meets by its rhythm; none where it has not said when it meets, nor met before
 * (R023).
 */
export function nextMeetingDays(when: Looking): readonly LocalDate[] {
  if (!daysAreKnown({ rule: when.profile.meetingDay, last: when.last })) return []
  const days: LocalDate[] = []
  let from = when.today
  while (days.length < DAYS_OFFERED) {
    const day = nextOn(from, when)
    days.push(day)
    from = plusDays(day, 1)
  }
  return days
}

/** `last` is the day of the area's last meeting, held or planned: a rhythm without its day is counted from it. */
type Looking = { today: LocalDate; profile: AreaProfile; holidays: Holidays; last: LocalDate | null }

function nextOn(from: LocalDate, { profile, last, holidays }: Looking): LocalDate {
  return nextMeetingDay(from, { rule: profile.meetingDay, last, holidays })
}
