import type { Instant, LocalDate } from '../../domain/time.ts'
import { inLondon } from '../../domain/time.ts'
import type { Language } from '../documents/language.ts'

type Calendar = { weekdays: readonly string[]; months: readonly string[] }

const calendars: Record<Language, Calendar> = {
  en: {
    weekdays: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
    months: 'January February March April May June July August September October November December'.split(' '),
  },
  cy: {
    weekdays: 'Llun Mawrth Mercher Iau Gwener Sadwrn Sul'.split(' ').map((day) => `Dydd ${day}`),
    months: 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(' '),
  },
}

type TimeWords = { date(date: LocalDate): string; moment(at: Instant | null): string }

/** Dates (`27 November 2026`) and moments on London's clock (`Friday 27 November 2026, 17:00`; empty for none). */
export function timeWords(language: Language): TimeWords {
  const calendar = calendars[language]
  return { date: (date) => dateIn(calendar, date), moment: (at) => momentIn(calendar, at) }
}

function dateIn({ months }: Calendar, date: LocalDate): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${Number(day)} ${months[Number(month) - 1]} ${year}`
}

function momentIn(calendar: Calendar, at: Instant | null): string {
  if (!at) return ''
  const { date, time, weekday } = inLondon(at)
  return `${calendar.weekdays[weekday - 1]} ${dateIn(calendar, date)}, ${time}`
}
