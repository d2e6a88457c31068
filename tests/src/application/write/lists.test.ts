import assert from 'node:assert/strict'
import { createLists, prefixOf } from '../../../../src/application/write/lists.ts'
import type { MeetingId } from '../../../../src/domain/ids.ts'
import { heard, toStream } from '../../../support/store-appends.ts'

const m1 = 'm1' as MeetingId
const m2 = 'm2' as MeetingId

/** A store that counts what it is asked, and answers from what the test says. */
function aStore() {
  const asked: string[] = []
  const answers = { linked: ['case-1'], meetings: [m1], streams: ['case-1'] }
  const lists = createLists({
    linked: async (meetingId) => (asked.push(`linked ${meetingId}`), answers.linked),
    meetingsOf: async (stream) => (asked.push(`meetings ${stream}`), answers.meetings),
    streams: async (prefix) => (asked.push(`streams ${prefix}`), answers.streams),
  })
  const all = async () => {
    asked.length = 0
    await Promise.all([lists.linked(m1), lists.linked(m2), lists.meetingsOf('case-1'), lists.streams('case-')])
    return [...asked]
  }
  return { lists, all }
}

describe('which streams belong together', () => {
  it('is asked once', async () => {
    const { all } = aStore()
    assert.equal((await all()).length, 4)
    assert.deepEqual(await all(), [])
  })

  it('stays known after a write that links nothing and begins nothing', async () => {
    const { lists, all } = aStore()
    await all()
    lists.wrote(toStream('case-1', 3, heard('1')))
    assert.deepEqual(await all(), [])
  })

  it('is asked again of the meeting and the stream that a write has linked', async () => {
    const { lists, all } = aStore()
    await all()
    lists.wrote({ ...toStream('meeting-m1', 3, heard('1')), links: [{ meetingId: m1, stream: 'case-1' }] })
    assert.deepEqual(await all(), ['linked m1', 'meetings case-1'])
  })

  it('is asked again of the kind of a stream that has begun', async () => {
    const { lists, all } = aStore()
    await all()
    lists.wrote({ ...toStream('case-2', 0, heard('2')), links: [{ meetingId: m2, stream: 'case-2' }] })
    assert.deepEqual(await all(), ['linked m2', 'streams case-'])
  })

  it('is all asked again where a stream begins that may have been linked before, and where all is forgotten', async () => {
    const { lists, all } = aStore()
    await all()
    lists.wrote(toStream('case-2', 0, heard('2')))
    assert.equal((await all()).length, 4)
    lists.forgetAll()
    assert.equal((await all()).length, 4)
  })

  it('is asked again where the answer did not come', async () => {
    let away = true
    const linked = async () => {
      if (away) throw new Error('the database is away')
      return ['case-1']
    }
    const lists = createLists({ linked, meetingsOf: async () => [], streams: async () => [] })
    await assert.rejects(lists.linked(m1), /the database is away/)
    away = false
    assert.deepEqual(await lists.linked(m1), ['case-1'])
  })

  it('is told by the beginning of a stream’s name', () => {
    assert.deepEqual(['meeting-a-b', 'action-1'].map(prefixOf), ['meeting-', 'action-'])
  })
})
