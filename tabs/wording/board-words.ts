import { board as cy } from './cy/board.ts'
import { type BoardWording, board as en } from './en/board.ts'
import { inLanguage } from './in-language.ts'

/** The words of the page for a board; they come with it, and not before. */
export function boardWords(): BoardWording {
  return inLanguage({ en, cy })
}
