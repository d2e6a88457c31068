import assert from 'node:assert/strict'
import { createServerClock } from '../../tabs/server-clock.ts'

describe('the server’s clock on the page', () => {
  it('goes on from the newest timestamp of the server, whatever the computer’s own date is', () => {
    const steady = { at: 1000 }
    const clock = createServerClock(() => steady.at)
    clock.set('2031-01-15T10:00:00Z')
    steady.at = 31_000
    assert.equal(new Date(clock.now()).toISOString(), '2031-01-15T10:00:30.000Z')
  })

  it('follows when the rehearsal’s clock is moved', () => {
    const clock = createServerClock(() => 0)
    clock.set('2031-01-15T10:00:00Z')
    clock.set('2031-01-17T10:00:00Z')
    assert.equal(new Date(clock.now()).toISOString(), '2031-01-17T10:00:00.000Z')
  })
})
