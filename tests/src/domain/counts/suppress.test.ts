import assert from 'node:assert/strict'
import fc from 'fast-check'
import { shownCells, shownNumber, type Shown } from '../../../../src/domain/counts/suppress.ts'

const shown = (...counts: number[]) => shownCells(counts.map((count, index) => ({ label: String(index), count })))

/** Every table that somebody could think of who sees what is shown and knows the total. */
function thinkable(cells: readonly Shown[], total: number): number[][] {
  const [first, ...rest] = cells
  if (first === undefined) return total === 0 ? [[]] : []
  const all = cells.every((cell) => cell === 'withheld')
  const from = first === '<5' || all ? 0 : first === 'withheld' ? 5 : first
  const to = first === '<5' ? 4 : first === 'withheld' ? total : first
  const values = Array.from({ length: Math.max(0, Math.min(to, total) - from + 1) }, (_, index) => from + index)
  return values.flatMap((value) => thinkable(rest, total - value).map((others) => [value, ...others]))
}

describe('small numbers (R139, H16)', () => {
  it('under five are never shown, none at all among them', () => {
    assert.deepEqual([0, 3, 4, 5, 12].map(shownNumber), ['<5', '<5', '<5', 5, 12])
  })

  it('of three is shown as fewer than five, and another cell is withheld so that the total does not give it away', () => {
    assert.deepEqual(shown(3, 13), ['<5', 'withheld'])
    assert.deepEqual(shown(3, 9, 20), ['<5', 'withheld', 20])
    assert.deepEqual(shown(6, 7), [6, 7])
  })

  it('hide each other where that is enough', () => {
    assert.deepEqual(shown(2, 2, 11), ['<5', '<5', 11])
    assert.deepEqual(shown(0, 0, 11), ['<5', '<5', 'withheld'])
  })

  it('withhold the whole table where nothing else hides them', () => {
    assert.deepEqual(shown(1, 1), ['withheld', 'withheld'])
    assert.deepEqual(shown(0, 5), ['withheld', 'withheld'])
    assert.deepEqual(shown(2), ['<5'])
    assert.deepEqual(shown(7), [7])
  })

  it('whatever the table, a small number may still be anything from none to four for who knows the total', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 }), { minLength: 2, maxLength: 4 }), (counts) => {
        const total = counts.reduce((sum, count) => sum + count, 0)
        const cells = shown(...counts)
        const tables = thinkable(cells, total)
        cells.forEach((cell, index) => {
          if (cell !== '<5') return
          const values = new Set(tables.map((table) => table[index]))
          assert.deepEqual(
            [...values].toSorted((a = 0, b = 0) => a - b),
            [0, 1, 2, 3, 4],
          )
        })
      }),
    )
  })

  it('whatever the table, no hidden number can be worked out, and no number under five is shown', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 }), { minLength: 2, maxLength: 4 }), (counts) => {
        const total = counts.reduce((sum, count) => sum + count, 0)
        const cells = shown(...counts)
        const tables = total < 5 ? [0, 1, 2, 3, 4].flatMap((each) => thinkable(cells, each)) : thinkable(cells, total)
        cells.forEach((cell, index) => {
          if (typeof cell === 'number') assert.ok(cell >= 5)
          else assert.ok(new Set(tables.map((table) => table[index])).size > 1)
        })
      }),
    )
  })
})
