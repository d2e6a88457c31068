import { after as cy } from './cy/after.ts'
import { type AfterWording, after as en } from './en/after.ts'
import { inLanguage } from './in-language.ts'

/** The words of the time after a meeting. */
export function afterWords(): AfterWording {
  return inLanguage({ en, cy })
}
