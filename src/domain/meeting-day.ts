import { Temporal } from 'temporal-polyfill'
import type { AreaProfile } from './area-profile.ts'
import type { MeetingDay } from './area-rules.ts'
import { isWorkingDay, plusDays, weekday, type Holidays, type LocalDate } from './time.ts'

/** How far ahead a meeting day is looked for: no area meets less often than once a year. */
const DAYS_AHEAD = 400

/**
 * What an area's rhythm is read from: the rule, and the day of its last meeting, held or planned, where there is one.
 */
export type Rhythm = { rule: AreaProfile['meetingDay']; last: LocalDate | null }

/**
 * Whether an area meets on a date by its rhythm alone (R023). A rhythm without its day, such as *weekly*, is counted
 * from the last meeting; where nothing says on which day, any will do.
 */
export function meetsOn(date: LocalDate, { rule, last }: Rhythm): boolean {
  return rule.value === 'unanswered' || fallsOn(date, { day: rule.value, last })
}

/** Whether the rhythm says on which days the area meets, by itself or by its last meeting; else the area is asked. */
export function daysAreKnown({ rule: { value }, last }: Rhythm): boolean {
  if (value === 'unanswered') return false
  return value.weekday !== 'unanswered' || ('everyWeeks' in value && (value.first ?? last) !== null)
}

/** The time of day at which the area meets, or null where its protocol does not say. */
export function meetingTime({ value }: AreaProfile['meetingDay']): string | null {
  return value === 'unanswered' || value.time === 'unanswered' ? null : value.time
}

/** The first working day from a date on which the area meets. */
export function nextMeetingDay(from: LocalDate, rhythm: Rhythm & { holidays: Holidays }): LocalDate {
  const meets = (date: LocalDate) => meetsOn(date, rhythm) && isWorkingDay(date, rhythm.holidays)
  let day = from
  for (let ahead = 0; ahead < DAYS_AHEAD && !meets(day); ahead += 1) day = plusDays(day, 1)
  return day
}

function fallsOn(date: LocalDate, { day, last }: { day: MeetingDay; last: LocalDate | null }): boolean {
  const onItsWeekday = day.weekday === 'unanswered' || weekday(date) === day.weekday
  if (!onItsWeekday) return false
  if ('nth' in day) return Math.ceil(Temporal.PlainDate.from(date).day / 7) === day.nth
  const from = day.first ?? (day.weekday === 'unanswered' ? last : null)
  if (from === null) return true
  const days = Temporal.PlainDate.from(from).until(date, { largestUnit: 'days' }).days
  return (days >= 0 || day.first === undefined) && days % (7 * day.everyWeeks) === 0
}
