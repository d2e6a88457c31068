import assert from 'node:assert/strict'
import { kept } from '../../../../src/application/views/kept.ts'

describe('what is worked out once', () => {
  const one = { name: 'one' }
  const other = { name: 'other' }

  it('is the same answer for the same things, and another for any other', () => {
    let asked = 0
    const pair = kept((left: { name: string }, right: { name: string }) => {
      asked += 1
      return { both: `${left.name} ${right.name}` }
    })
    assert.equal(pair(one, other), pair(one, other))
    assert.equal(asked, 1)
    assert.deepEqual([pair(other, one).both, pair(one, one).both], ['other one', 'one one'])
  })

  it('may be nothing at all, and is asked no second time for that', () => {
    let asked = 0
    const nothing = kept((_thing: object) => {
      asked += 1
      return null
    })
    assert.deepEqual([nothing(one), nothing(one), asked], [null, null, 1])
  })
})
