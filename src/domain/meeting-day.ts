import { Temporal } from 'temporal-polyfill'
import type { AreaProfile } from './area-profile.ts'
import type { MeetingDay } from './area-rules.ts'
import { weekday, type LocalDate } from './time.ts'

/** Whether an area meets on a date by its rhythm alone; on any date where its protocol names none (R023). */
export function meetsOn(date: LocalDate, rule: AreaProfile['meetingDay']): boolean {
  return rule.value === 'unanswered' || fallsOn(date, rule.value)
}

function fallsOn(date: LocalDate, day: MeetingDay): boolean {
  if (weekday(date) !== day.weekday) return false
  if ('nth' in day) return Math.ceil(Temporal.PlainDate.from(date).day / 7) === day.nth
  if (day.first === undefined) return true
  const weeks = Temporal.PlainDate.from(day.first).until(date, { largestUnit: 'days' }).days / 7
  return weeks >= 0 && Math.floor(weeks) % day.everyWeeks === 0
}
