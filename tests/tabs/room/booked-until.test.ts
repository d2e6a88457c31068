import assert from 'node:assert/strict'
import { bookedUntil } from '../../../tabs/room/booked-until.ts'

describe('the end of the booked time', () => {
  it('lies the booked minutes after the start', () => {
    assert.equal(bookedUntil({ startsAt: '2031-01-15T09:30:00Z', bookedMinutes: 210 }), '2031-01-15T13:00:00.000Z')
  })
})
