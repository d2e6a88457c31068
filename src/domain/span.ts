import { Temporal } from 'temporal-polyfill'
import {
  inLondon,
  LONDON,
  londonMoment,
  plusDays,
  plusSeconds,
  plusWorkingDays,
  secondsBetween,
  type Holidays,
  type Instant,
  type LocalDate,
} from './time.ts'

/** How long a protocol gives: hours on the clock, days of the calendar, or working days of the nation. */
export type Span = { hours: number } | { days: number } | { workingDays: number }

/**
 * The moment at which a span after `from` is over. Hours run through both clock changes; days and working days end at
 * the same London time of day, and an hour that the clocks skip moves forward.
 */
export function endOf(span: Span, { from, holidays }: { from: Instant; holidays: Holidays }): Instant {
  if ('hours' in span) return plusSeconds(from, span.hours * 60 * 60)
  const { date } = inLondon(from)
  const onDay = 'days' in span ? plusDays(date, span.days) : plusWorkingDays(date, span.workingDays, holidays)
  const time = Temporal.Instant.from(from).toZonedDateTimeISO(LONDON).toPlainTime()
  return londonMoment(onDay, time.toString())
}

/**
 * The date that lies a span after `date`, or before it; part of a day counts as a whole one, so that nothing is late.
 */
export function dateAfter(date: LocalDate, span: Span, holidays: Holidays): LocalDate {
  return shifted(date, { span, sign: 1, holidays })
}

/** The date that lies a span before `date`: the last day on which something due so long before is in time. */
export function dateBefore(date: LocalDate, span: Span, holidays: Holidays): LocalDate {
  return shifted(date, { span, sign: -1, holidays })
}

/** The moment at which three quarters of the time between two moments are gone. */
export function threeQuarters(from: Instant, to: Instant): Instant {
  return plusSeconds(from, 0.75 * secondsBetween(from, to))
}

function shifted(date: LocalDate, by: { span: Span; sign: 1 | -1; holidays: Holidays }): LocalDate {
  const { span, sign, holidays } = by
  if ('workingDays' in span) return plusWorkingDays(date, sign * span.workingDays, holidays)
  return plusDays(date, sign * ('days' in span ? span.days : Math.ceil(span.hours / 24)))
}
