import { preparing as cy } from './cy/preparing.ts'
import { type PreparingWording, preparing as en } from './en/preparing.ts'
import { inLanguage } from './in-language.ts'

/** The words for preparing a meeting and its paper; they come with the desk, and not before. */
export function preparingWords(): PreparingWording {
  return inLanguage({ en, cy })
}
