import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { randomRing } from '../../../support/store-ring.ts'

describe('the key ring', () => {
  it('unwraps what it wrapped', () => {
    const ring = randomRing()
    const dataKey = randomBytes(32)
    for (const name of ['open', 'closed', 'directory'] as const) {
      assert.deepEqual(ring.unwrap(name, ring.wrap(name, dataKey)), dataKey)
    }
  })

  it('keeps the keys of closed panels apart from those of open cases', () => {
    const ring = randomRing()
    const wrapped = ring.wrap('closed', randomBytes(32))
    assert.throws(() => ring.unwrap('open', wrapped))
    assert.throws(() => ring.unwrap('directory', wrapped))
  })

  it('makes the same keyed hash twice, and another ring makes another', () => {
    const ring = randomRing()
    assert.equal(ring.mac('invented person'), ring.mac('invented person'))
    assert.notEqual(ring.mac('invented person'), randomRing().mac('invented person'))
    assert.match(ring.mac('invented person'), /^[0-9a-f]{64}$/)
  })
})
