import type { Instant, LocalDate } from '../domain/time.ts'
import { inLondon } from '../domain/time.ts'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A date as a document prints it: `27 November 2026`. */
export function dateWords(date: LocalDate): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${Number(day)} ${months[Number(month) - 1]} ${year}`
}

/** A moment on London's clock as a document prints it: `Friday 27 November 2026, 17:00`; empty for none. */
export function momentWords(at: Instant | null): string {
  if (!at) return ''
  const { date, time, weekday } = inLondon(at)
  return `${weekdays[weekday - 1]} ${dateWords(date)}, ${time}`
}
