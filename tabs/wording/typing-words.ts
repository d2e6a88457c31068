import { typing as cy } from './cy/typing.ts'
import { type TypingWording, typing as en } from './en/typing.ts'
import { inLanguage } from './in-language.ts'

/** The words about typing; they come with the first line that is typed, and not before. */
export function typingWords(): TypingWording {
  return inLanguage({ en, cy })
}
