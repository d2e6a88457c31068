import assert from 'node:assert/strict'
import sinon from 'sinon'
import { dataKeys } from '../../../../src/adapters/sealing/data-keys.ts'
import { randomRing } from '../../../support/store-ring.ts'

describe('data keys', () => {
  afterEach(() => sinon.restore())

  it('are never the same for two cases', () => {
    const keys = dataKeys(randomRing())
    assert.notDeepEqual(keys.open(keys.make('case-1', 'open')), keys.open(keys.make('case-2', 'open')))
  })

  it('stay the same key when moved under the closed panels’ area key', () => {
    const keys = dataKeys(randomRing())
    const before = keys.make('case-1', 'open')
    const after = keys.move(before, 'closed')
    assert.equal(after.area, 'closed')
    assert.notDeepEqual(after.wrapped, before.wrapped)
    assert.deepEqual(keys.open(after), keys.open(before))
  })

  it('are gone when erased', () => {
    const keys = dataKeys(randomRing())
    const erased = { ...keys.make('case-1', 'open'), wrapped: null }
    assert.equal(keys.open(erased), null)
    assert.deepEqual(keys.move(erased, 'closed'), erased)
  })

  it('are opened once while they are remembered, and the one least lately used is forgotten first', () => {
    const ring = randomRing()
    const keys = dataKeys(ring, 2)
    const [one, two, three] = [keys.make('1', 'open'), keys.make('2', 'open'), keys.make('3', 'open')]
    const unwrap = sinon.spy(ring, 'unwrap')
    for (const key of [one, two, one, three, one]) keys.open(key)
    assert.equal(unwrap.callCount, 3)
    keys.open(two)
    assert.equal(unwrap.callCount, 4)
    keys.forgetAll()
    keys.open(one)
    assert.equal(unwrap.callCount, 5)
  })
})
