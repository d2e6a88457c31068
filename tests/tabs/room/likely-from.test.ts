import assert from 'node:assert/strict'
import { likelyFrom } from '../../../tabs/room/likely-from.ts'

const turn = { from: '2031-01-15T10:25:00Z', movesFrom: '2031-01-15T09:50:00Z' }
const at = (now: string) => likelyFrom(turn, Date.parse(now)).slice(11, 16)

describe('the likely time of somebody who waits for one case', () => {
  it('stands still while the open case is within its time', () => {
    assert.equal(at('2031-01-15T09:20:00Z'), '10:25')
    assert.equal(at('2031-01-15T09:54:59Z'), '10:25')
  })

  it('moves on by five minutes for every five that the case runs over, though nothing is sent', () => {
    assert.equal(at('2031-01-15T09:55:00Z'), '10:30')
    assert.equal(at('2031-01-15T10:11:00Z'), '10:45')
  })
})
