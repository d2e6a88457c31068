import { LONDON, type Instant } from '../../src/domain/time.ts'
import type { Language } from '../http/language.ts'

const formats = { en: formatFor('en-GB'), cy: formatFor('cy-GB') }

/** A moment as a reader in London says it, such as `Fri, 27 Nov 2026, 17:00`. */
export function momentIn(language: Language, at: Instant): string {
  return formats[language].format(new Date(at))
}

function formatFor(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    timeZone: LONDON,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })
}
