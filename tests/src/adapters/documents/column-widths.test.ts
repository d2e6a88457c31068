import assert from 'node:assert/strict'
import fc from 'fast-check'
import { layoutSamples } from '../../../../infra/layout-samples.ts'
import { columnWidths } from '../../../../src/adapters/documents/column-widths.ts'
import { textWidth } from '../../../../src/adapters/documents/word-style.ts'

const upright = textWidth(false)
const columns = [3, 1, 1].map((share) => ({ heading: 'No.', share }))
/** As Arial's own table of widths has it, at nine points, with the room beside it. */
const featherstonehaugh = 1561 + 170

describe('the widths of a table’s columns', () => {
  it('are their shares of the page where every word has room', () => {
    assert.deepEqual(columnWidths({ columns, rows: [['a short answer', 'yes', 'no']] }, 5000), [3000, 1000, 1000])
  })

  it('leave no long name broken, and take what it needs from the others by their shares', () => {
    const [first = 0, second = 0, third = 0] = columnWidths({ columns, rows: [['', 'Featherstonehaugh', '']] }, 8000)
    assert.ok(second >= featherstonehaugh)
    assert.ok(Math.abs(first - 3 * third) <= 3)
  })

  it('count a name with a hyphen by its parts, since a line may end there', () => {
    const hyphened = columnWidths({ columns, rows: [['', 'Llewelyn-Cholmondeley-Featherstonehaugh', '']] }, 8000)
    assert.deepEqual(hyphened, columnWidths({ columns, rows: [['', 'Featherstonehaugh', '']] }, 8000))
  })

  it('give no word more than a quarter of the page', () => {
    assert.equal(columnWidths({ columns, rows: [['', 'x'.repeat(500), '']] }, 8000)[1], 2000)
  })

  it('are never more than the page together, and never nothing, whatever is in the table', () => {
    const text = fc.string({ maxLength: 80 })
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, text, text, text, text, text), { maxLength: 5 }), (rows) => {
        const seven = [5, 27, 17, 13, 13, 12, 13].map((share) => ({ heading: 'Person', share }))
        const widths = columnWidths({ columns: seven, rows }, upright)
        assert.ok(widths.reduce((sum, each) => sum + each, 0) <= upright)
        assert.ok(widths.every((each) => each > 300))
      }),
    )
  })

  for (const { name, paper } of layoutSamples().filter((sample) => sample.name.includes('-60-'))) {
    it(`hold the longest of names in every table of ${name}`, () => {
      const tables = paper.parts.flatMap((part) => (part.kind === 'table' ? [part] : []))
      const named = tables.flatMap((table) => {
        const at = table.columns.findIndex((_, column) => table.rows.some((row) => row[column]?.includes('Feather')))
        return at < 0 ? [] : [columnWidths(table, textWidth(paper.wide))[at] ?? 0]
      })
      assert.ok(named.length >= 2)
      for (const width of named) assert.ok(width >= featherstonehaugh)
    })
  }
})
