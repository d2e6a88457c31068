import { sending as cy } from './cy/sending.ts'
import { type SendingWording, sending as en } from './en/sending.ts'
import { inLanguage } from './in-language.ts'

/** The words of the circulation desk. */
export function sendingWords(): SendingWording {
  return inLanguage({ en, cy })
}
