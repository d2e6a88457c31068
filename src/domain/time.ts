import { Temporal } from 'temporal-polyfill'

/** A moment in UTC, ISO 8601 with a `Z`, as every event and command carries it. */
export type Instant = string

/** A calendar date in Europe/London, `YYYY-MM-DD`. */
export type LocalDate = string

/** The zone in which every MARAC deadline is read. */
export const LONDON = 'Europe/London'

/** The moment `seconds` after `at`; seconds may be negative. */
export function plusSeconds(at: Instant, seconds: number): Instant {
  return Temporal.Instant.from(at)
    .add({ seconds: Math.round(seconds) })
    .toString()
}

/** Whole and part seconds from `from` to `to`, negative where `to` is earlier. */
export function secondsBetween(from: Instant, to: Instant): number {
  return (Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds) / 1000
}

/** True where `a` lies before `b`. */
export function isBefore(a: Instant, b: Instant): boolean {
  return secondsBetween(a, b) > 0
}

/** The London calendar date on which a moment falls. */
export function londonDate(at: Instant): LocalDate {
  return Temporal.Instant.from(at).toZonedDateTimeISO(LONDON).toPlainDate().toString()
}

/** What a London wall clock shows at a moment: the date, the time as `HH:MM`, and the ISO weekday. */
export function inLondon(at: Instant): { date: LocalDate; time: string; weekday: number } {
  const zoned = Temporal.Instant.from(at).toZonedDateTimeISO(LONDON)
  return {
    date: zoned.toPlainDate().toString(),
    time: zoned.toPlainTime().toString({ smallestUnit: 'minute' }),
    weekday: zoned.dayOfWeek,
  }
}

/** The moment at which a London wall clock shows `time` (`HH:MM`) on `date`; a skipped hour moves forward. */
export function londonMoment(date: LocalDate, time: string): Instant {
  return Temporal.PlainDate.from(date)
    .toZonedDateTime({ timeZone: LONDON, plainTime: Temporal.PlainTime.from(time) })
    .toInstant()
    .toString()
}

/** The date `days` calendar days after `date`. */
export function plusDays(date: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ days }).toString()
}

/** The date `months` after `date`; a month without that day ends on its last day. */
export function plusMonths(date: LocalDate, months: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ months }).toString()
}

/** ISO weekday of a date: Monday is 1, Sunday is 7. */
export function weekday(date: LocalDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek
}

/** Bank holidays of the area's nation, as an argument wherever working days are counted. */
export type Holidays = ReadonlySet<LocalDate>

/** True on Monday to Friday that is no bank holiday. */
export function isWorkingDay(date: LocalDate, holidays: Holidays): boolean {
  return weekday(date) <= 5 && !holidays.has(date)
}

/** The working day `count` working days after (or, negative, before) `date`; the day itself is not counted. */
export function plusWorkingDays(date: LocalDate, count: number, holidays: Holidays): LocalDate {
  const step = count < 0 ? -1 : 1
  let day = date
  for (let left = Math.abs(count); left > 0;) {
    day = plusDays(day, step)
    if (isWorkingDay(day, holidays)) left -= 1
  }
  return day
}
