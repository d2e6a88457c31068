import { LONDON, type Instant } from '../../src/domain/time.ts'
import type { Language } from '../http/language.ts'

const locales = { en: 'en-GB', cy: 'cy-GB' } as const
/** Made when first needed: each takes several milliseconds, which a start need not wait for. */
const formats = new Map<Language, Intl.DateTimeFormat>()

/** A moment as a reader in London says it, such as `Fri, 27 Nov 2026, 17:00`. */
export function momentIn(language: Language, at: Instant): string {
  const format = formats.get(language) ?? formatFor(locales[language])
  formats.set(language, format)
  return format.format(new Date(at))
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
