import { endOf, type Span } from '../span.ts'
import { plusDays, secondsBetween, type Holidays, type Instant, type LocalDate } from '../time.ts'

const DAY = 24 * 60 * 60
const EPOCH: LocalDate = '1970-01-01'

/** Works out ends of spans, each distinct one once: thousands of actions share a few dates, and a calendar is slow. */
export type Reckoner = {
  holidays: Holidays
  /** When a span after a moment is over. */
  after(span: Span, from: Instant): Instant
}

/** A reckoner for one look at everything. */
export function reckonerFor(holidays: Holidays): Reckoner {
  const known = new Map<string, Instant>()
  return {
    holidays,
    after: (span, from) => {
      const key = `${JSON.stringify(span)} ${from}`
      const end = known.get(key) ?? (isNothing(span) ? from : endOf(span, { from, holidays }))
      known.set(key, end)
      return end
    },
  }
}

/** Whole and part seconds from the beginning of 1970 to a moment, for comparing many of them. */
export function secondsOf(at: Instant): number {
  const time = Number(at.slice(11, 13)) * 3600 + Number(at.slice(14, 16)) * 60
  return dayOf(at.slice(0, 10)) * DAY + time + (Number.parseFloat(at.slice(17)) || 0)
}

/** The moment so many seconds after the beginning of 1970. */
export function instantAt(seconds: number): Instant {
  const whole = Math.round(seconds)
  const day = Math.floor(whole / DAY)
  const rest = whole - day * DAY
  const two = (value: number) => String(value).padStart(2, '0')
  return `${dateOf(day)}T${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}Z`
}

/** The moment at which three quarters of the time between two moments are gone. */
export function amberOf(from: Instant, dueAt: Instant): Instant {
  const begin = secondsOf(from)
  return instantAt(begin + 0.75 * (secondsOf(dueAt) - begin))
}

function isNothing(span: Span): boolean {
  return Object.values(span).every((length) => length === 0)
}

/** A calendar date and its number never change, so that each is worked out once and kept; a few hundred are in use. */
const days = new Map<LocalDate, number>()
const dates = new Map<number, LocalDate>()
const MOST = 50_000

function dayOf(date: LocalDate): number {
  return remembered(days, date, () => secondsBetween(`${EPOCH}T00:00:00Z`, `${date}T00:00:00Z`) / DAY)
}

function dateOf(day: number): LocalDate {
  return remembered(dates, day, () => plusDays(EPOCH, day))
}

function remembered<Key, Value>(kept: Map<Key, Value>, key: Key, work: () => Value): Value {
  const before = kept.get(key)
  if (before !== undefined) return before
  if (kept.size >= MOST) kept.clear()
  const value = work()
  kept.set(key, value)
  return value
}
