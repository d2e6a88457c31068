import { board as cy } from './cy/board.ts'
import { type BoardWording, board as en } from './en/board.ts'

/** The words of the page for a board; they come with it, and not before. */
export function boardWords(): BoardWording {
  return document.documentElement.lang === 'cy' ? cy : en
}
