import assert from 'node:assert/strict'
import type { MeetingSummary } from '../../../src/contracts/views.ts'
import { meetingToOpen } from '../../../tabs/meeting/meeting-to-open.ts'

const meeting = (meetingId: string, status: MeetingSummary['status']): MeetingSummary => ({
  meetingId,
  status,
  startsAt: '2031-01-15T09:30:00Z',
  area: 'Testmouth',
})

describe('which meeting is opened', () => {
  const meetings = [meeting('a', 'ended'), meeting('b', 'open'), meeting('c', 'planned')]

  it('is the one asked for, where it is the person’s own', () => {
    assert.equal(meetingToOpen(meetings, 'c'), 'c')
  })

  it('is never one that is not theirs, whatever was asked for', () => {
    assert.equal(meetingToOpen([meeting('a', 'ended'), meeting('c', 'planned')], 'elsewhere'), null)
  })

  it('is the open one, or the only one', () => {
    assert.equal(meetingToOpen(meetings, null), 'b')
    assert.equal(meetingToOpen([meeting('c', 'planned')], null), 'c')
  })

  it('is asked where two are open', () => {
    assert.equal(meetingToOpen([meeting('a', 'open'), meeting('b', 'open')], null), null)
    assert.equal(meetingToOpen([], null), null)
  })
})
