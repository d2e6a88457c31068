/** Below this a count could tell who it is about (H16). */
const SMALL = 5
const MOST = SMALL - 1

export type Cell = { label: string; count: number }
/** A count as it leaves: the number, `<5`, or `withheld` so that a smaller one cannot be worked out from the total. */
export type Shown = number | '<5' | 'withheld'

/** One number by itself. */
export function shownNumber(count: number): Shown {
  return count < SMALL ? '<5' : count
}

/**
 * The cells of a table whose total is known, with every small one suppressed, and as many others as it takes that each
 * small one may still be anything from none to four. Where nothing else does that, the whole table is withheld.
 */
export function shownCells(cells: readonly Cell[]): readonly Shown[] {
  const total = sum(cells)
  if (cells.length > 1 && total < SMALL) return cells.map(() => 'withheld')
  const small = cells.filter(({ count }) => count < SMALL)
  if (small.length === 0) return cells.map(({ count }) => count)
  const larger = cells.filter(({ count }) => count >= SMALL).toSorted((a, b) => a.count - b.count)
  const many = [...larger.keys(), larger.length].find((count) => hides(small, larger.slice(0, count)))
  if (many === undefined) return cells.map(() => (cells.length === 1 ? '<5' : 'withheld'))
  const withheld = new Set(larger.slice(0, many))
  return cells.map((cell) => {
    if (cell.count < SMALL) return '<5'
    return withheld.has(cell) ? 'withheld' : cell.count
  })
}

/**
 * Whether each small cell may be anything from 0 to 4 for somebody who knows what all the hidden ones come to: a
 * withheld one is at least five, and a small one at most four.
 */
function hides(small: readonly Cell[], withheld: readonly Cell[]): boolean {
  const hidden = sum(small) + sum(withheld)
  const mayBeFour = hidden - SMALL * withheld.length >= MOST
  const mayBeNone = withheld.length > 0 || hidden <= MOST * (small.length - 1)
  return mayBeFour && mayBeNone
}

function sum(cells: readonly Cell[]): number {
  return cells.reduce((total, { count }) => total + count, 0)
}
