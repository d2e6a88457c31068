import assert from 'node:assert/strict'
import fc from 'fast-check'
import { waitBefore } from '../../tabs/back-off.ts'

describe('the wait before another try', () => {
  it('grows from half a second to eight seconds', () => {
    assert.deepEqual(
      [1, 2, 3, 4, 5, 6, 20].map((failures) => waitBefore({ failures, chance: 1 })),
      [500, 1000, 2000, 4000, 8000, 8000, 8000],
    )
  })

  it('is spread, so that not everyone comes back in the same moment', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.double({ min: 0, max: 1, noNaN: true }), (failures, chance) => {
        const full = waitBefore({ failures, chance: 1 })
        const wait = waitBefore({ failures, chance })
        assert.ok(wait >= full / 2 && wait <= full)
      }),
    )
  })
})
