import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { profileShape } from '../../../src/adapters/profile-shape.ts'

/** The rows of the tables that a coordinator writes a profile by: the field, and its example where there is one. */
const rows = readFileSync('docs/areas.md', 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, field, ...cells] = line.split(' | ').length > 1 ? line.split('|').map((cell) => cell.trim()) : []
    const name = /^`(\w+)`$/.exec(field ?? '')?.[1]
    return name ? [{ name, example: /^`(.+)`$/.exec(cells[2] ?? '')?.[1] }] : []
  })
const shape = new Map(Object.entries(profileShape.shape))

describe('the page by which a coordinator writes a profile', () => {
  it('names every field that a file must hold, and no other', () => {
    const named = rows.map(({ name }) => name).filter((name) => name !== 'extends')
    assert.deepEqual(named.toSorted(), [...shape.keys()].toSorted())
  })

  for (const { name, example } of rows.filter((row) => row.example)) {
    it(`gives an example of ${name} that may stand in a file as it is`, () => {
      const written = { value: JSON.parse(example ?? '') as unknown, clause: '5.2' }
      assert.deepEqual(shape.get(name)?.safeParse(written).error?.issues ?? [], [])
    })
  }
})
