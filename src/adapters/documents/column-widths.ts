import type { PaperPart } from '../../application/documents/paper.ts'
import { cellSide, cellSize } from './word-style.ts'

type TableText = Pick<Extract<PaperPart, { kind: 'table' }>, 'columns' | 'rows'>

/** A word that is longer than this share of the page is broken after all; no name is. */
const LONGEST_WORD = 1 / 4

/**
 * How wide each column is, in twentieths of a point: its share of the page, and never less than its longest word, so
 * that no name is broken where it has no hyphen. What one column needs more, the others give up by their shares.
 */
export function columnWidths({ columns, rows }: TableText, width: number): readonly number[] {
  const needs = columns.map(({ heading }, at) => {
    const longest = Math.max(longestWord(heading), ...rows.map((row) => longestWord(row[at] ?? '')))
    return Math.min(longest + 2 * cellSide, width * LONGEST_WORD)
  })
  const held = new Set<number>()
  for (;;) {
    const widths = sharedOut(columns, { needs, held, width })
    const short = widths.findIndex((each, at) => !held.has(at) && each < (needs[at] ?? 0))
    if (short < 0) return widths.map(Math.floor)
    held.add(short)
  }
}

/** Those that are held have what they need; the rest of the page goes to the others by their shares. */
function sharedOut(
  columns: TableText['columns'],
  { needs, held, width }: { needs: readonly number[]; held: ReadonlySet<number>; width: number },
): readonly number[] {
  const sum = (all: readonly number[]) => all.reduce((before, each) => before + each, 0)
  const left = width - sum([...held].map((at) => needs[at] ?? 0))
  const shares = sum(columns.map(({ share }, at) => (held.has(at) ? 0 : share)))
  const scale = shares === 0 ? width / (width - left) : 1
  return columns.map(({ share }, at) => (held.has(at) ? (needs[at] ?? 0) * scale : (left * share) / shares))
}

/** A line may end at a space and behind a hyphen. */
function longestWord(text: string): number {
  return Math.max(0, ...text.split(/\s+|(?<=-)/).map(widthOf))
}

/**
 * About as wide as Arial has it, in its bold, and never narrower; a size is in half points, and a width in twentieths.
 */
function widthOf(word: string): number {
  return Array.from(word, emOf).reduce((sum, each) => sum + each, 0) * cellSize * 10
}

function emOf(letter: string): number {
  if (/[fijlt.,:;'’!|/I]/.test(letter)) return 0.34
  if (/[r()\-[\]]/.test(letter)) return 0.39
  if (/[mwMW@%]/.test(letter)) return 0.95
  return /\p{Lu}/u.test(letter) ? 0.78 : 0.61
}
