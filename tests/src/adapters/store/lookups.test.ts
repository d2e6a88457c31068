import assert from 'node:assert/strict'
import type { CaseId, MeetingId } from '../../../../src/domain/ids.ts'
import { appendOf, heard, toStream } from '../../../support/store-appends.ts'
import { overBothEngines } from '../../../support/store-suite.ts'

const meeting = (name: string) => name as MeetingId

overBothEngines('looking things up', (bench) => {
  it('lists the streams of a meeting in the order in which they were linked, each once', async () => {
    const { events } = await bench().open()
    const link = (stream: string, meetingId: string) => ({ meetingId: meeting(meetingId), stream })
    await events.append({ ...toStream('case-2', 0, heard('2')), links: [link('case-2', 'm1'), link('case-2', 'm2')] })
    await events.append({ ...toStream('case-1', 0, heard('1')), links: [link('case-1', 'm1'), link('case-2', 'm1')] })
    assert.deepEqual(await events.linked(meeting('m1')), ['case-2', 'case-1'])
    assert.deepEqual(await events.linked(meeting('m2')), ['case-2'])
    assert.deepEqual(await events.linked(meeting('m3')), [])
  })

  it('lists the meetings that a case was linked to, the first one first', async () => {
    const { events } = await bench().open()
    for (const [version, meetingId] of ['m9', 'm1', 'm9'].entries()) {
      const links = [{ meetingId: meeting(meetingId), stream: 'case-1' }]
      await events.append({ ...toStream('case-1', version, heard('1')), links })
    }
    assert.deepEqual(await events.meetingsOf('case-1'), ['m9', 'm1'])
    assert.deepEqual(await events.meetingsOf('case-2'), [])
  })

  it('lists the streams of one kind, the oldest first', async () => {
    const { events } = await bench().open()
    for (const stream of ['meeting-b', 'case-x', 'meeting-a', 'action-1']) {
      await events.append(toStream(stream, 0, heard('1')))
    }
    await events.append(toStream('meeting-b', 1, heard('1')))
    assert.deepEqual(await events.streams('meeting-'), ['meeting-b', 'meeting-a'])
    assert.deepEqual(await events.streams('circulation-'), [])
  })

  it('finds the cases whose people share a keyed hash', async () => {
    const { events } = await bench().open()
    const known = (caseId: string, hash: string) => ({ caseId: caseId as CaseId, hash, role: 'victim' as const })
    await events.append(appendOf({ identities: [known('1', 'h1'), known('2', 'h1'), known('1', 'h1')] }))
    await events.append(appendOf({ identities: [known('2', 'h2'), known('1', 'h1')] }))
    const found = await events.findIdentities(['h1', 'h9'])
    assert.deepEqual(
      found.toSorted((a, b) => (a.caseId < b.caseId ? -1 : 1)),
      [known('1', 'h1'), known('2', 'h1')],
    )
    assert.deepEqual(await events.findIdentities([]), [])
  })

  it('says how far the log has come, which streams moved since, and how often a case was erased', async () => {
    const { events, eraseCase } = await bench().open()
    const other = await bench().open()
    assert.deepEqual(await events.mark(), { position: 0, erasures: 0 })
    await other.events.append(toStream('case-1', 0, heard('1'), heard('1')))
    await other.events.append(toStream('case-2', 0, heard('2')))
    await other.events.append(toStream('case-1', 2, heard('1')))
    assert.deepEqual(await events.mark(), { position: 4, erasures: 0 })
    const moved = await events.movedSince(2)
    assert.deepEqual(
      new Map(moved.streams.map(({ stream, version }) => [stream, version])),
      new Map([
        ['case-1', 3],
        ['case-2', 1],
      ]),
    )
    assert.deepEqual([moved.position, await events.movedSince(4)], [4, { position: 4, streams: [] }])
    await eraseCase('1' as CaseId)
    assert.deepEqual(await other.events.mark(), { position: 4, erasures: 1 })
  })

  it('knows no receipt of a command that never came', async () => {
    const { events } = await bench().open()
    assert.equal(await events.receipt('never'), null)
    assert.equal(await events.position(), 0)
  })
})
