import assert from 'node:assert/strict'
import { recorded } from '../../../../src/application/write/recorded.ts'
import type { Sources } from '../../../../src/application/write/world.ts'
import type { MeetingId } from '../../../../src/domain/ids.ts'

describe('what a decision has read', () => {
  it('is every stream and every meeting’s list that it asked for, once, and answered as ever', async () => {
    const meetingId = 'm1' as MeetingId
    const sources: Sources = {
      fold: async () => ({ version: 3, state: null }),
      linked: async () => ['case-1'],
      meetingsOf: async () => [meetingId],
      streams: async () => [],
    }
    const read = recorded(sources)
    assert.deepEqual(read.reads(7), { asOf: 7, streams: [], linked: [] })
    assert.equal((await read.sources.fold('case-1')).version, 3)
    await read.sources.fold('case-1')
    assert.deepEqual(await read.sources.linked(meetingId), ['case-1'])
    assert.deepEqual(await read.sources.meetingsOf('case-1'), [meetingId])
    assert.deepEqual(read.reads(7), { asOf: 7, streams: ['case-1'], linked: [meetingId] })
  })
})
