import assert from 'node:assert/strict'
import sinon from 'sinon'
import { whenSignedOut } from '../../tabs/signed-out.ts'

const lost = { kind: 'lost', why: 'sign-in' } as const

describe('a page whose reader has signed out', () => {
  let clock: sinon.SinonFakeTimers
  beforeEach(() => {
    clock = sinon.useFakeTimers()
  })
  afterEach(() => clock.restore())

  it('shows nothing any more once Teams has not confirmed them for five minutes', () => {
    const emptied = sinon.spy()
    const note = whenSignedOut(emptied)
    note(lost)
    clock.tick(200_000)
    note(lost)
    assert.equal(emptied.callCount, 0)
    clock.tick(100_000)
    assert.equal(emptied.callCount, 1)
  })

  it('is kept where Teams confirms them again, and where only the network is gone', () => {
    const emptied = sinon.spy()
    const note = whenSignedOut(emptied)
    note(lost)
    clock.tick(200_000)
    note({ kind: 'live' })
    clock.tick(400_000)
    note({ kind: 'lost', why: 'network' })
    clock.tick(400_000)
    assert.equal(emptied.callCount, 0)
  })
})
