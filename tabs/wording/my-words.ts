import { my as cy } from './cy/my.ts'
import { type MyWording, my as en } from './en/my.ts'
import { inLanguage } from './in-language.ts'

/** The words of one's own actions over all meetings; they come with that page, and not before. */
export function myWords(): MyWording {
  return inLanguage({ en, cy })
}
