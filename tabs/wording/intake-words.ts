import { intake as cy } from './cy/intake.ts'
import { type IntakeWording, intake as en } from './en/intake.ts'
import { inLanguage } from './in-language.ts'

/** The words about a case on its way to the meeting; they come with the pages that need them, and not before. */
export function intakeWords(): IntakeWording {
  return inLanguage({ en, cy })
}
