import assert from 'node:assert/strict'
import type { MeetingId } from '../../../../src/domain/ids.ts'
import { appendOf, heard, toStream, update } from '../../../support/store-appends.ts'
import { overBothEngines } from '../../../support/store-suite.ts'

const dueAt = '2031-03-06T09:00:00Z'
const outbox = [{ key: 'offer-1', kind: 'offer-action', payload: { actionId: 'action-1' } }] as const
const timers = [{ key: 'clock-1', dueAt, kind: 'circulation-clock', payload: { caseId: 'case-1' } }] as const
const links = [{ meetingId: 'meeting-1' as MeetingId, stream: 'case-1' }]

overBothEngines('appending', (bench) => {
  it('gives each event its place in its stream and in the whole log', async () => {
    const { events } = await bench().open()
    assert.deepEqual(await events.append(toStream('case-1', 0, heard('1'), heard('1'))), {
      kind: 'appended',
      position: 2,
    })
    assert.deepEqual(await events.append(toStream('case-2', 0, heard('2'))), { kind: 'appended', position: 3 })
    assert.deepEqual(await events.append(toStream('case-1', 2, heard('1'))), { kind: 'appended', position: 4 })
    assert.deepEqual(
      (await events.load('case-1', 0)).map(({ version, position }) => [version, position]),
      [
        [1, 1],
        [2, 2],
        [3, 4],
      ],
    )
  })

  it('gives back exactly what was appended', async () => {
    const { events } = await bench().open()
    const words = update('1', 'Ünïcode — “quotes”, line\nbreaks, \u0000 and 🕊')
    await events.append(toStream('case-1', 0, words, heard('1')))
    assert.deepEqual(
      (await events.load('case-1', 0)).map(({ event }) => event),
      [words, heard('1')],
    )
  })

  it('conflicts where the stream has moved on, and where it never came so far', async () => {
    const { events } = await bench().open()
    await events.append(toStream('case-1', 0, heard('1')))
    assert.deepEqual(await events.append(toStream('case-1', 0, heard('1'))), { kind: 'conflict' })
    assert.deepEqual(await events.append(toStream('case-1', 2, heard('1'))), { kind: 'conflict' })
    assert.deepEqual(await events.append(toStream('case-9', 1, heard('9'))), { kind: 'conflict' })
    assert.equal(await events.position(), 1)
  })

  it('conflicts on a stream that was only looked at', async () => {
    const { events } = await bench().open()
    await events.append(toStream('case-1', 0, heard('1')))
    const looked = appendOf({
      streams: [
        { stream: 'case-2', expectedVersion: 0, events: [heard('2')] },
        { stream: 'case-1', expectedVersion: 0, events: [] },
      ],
    })
    assert.deepEqual(await events.append(looked), { kind: 'conflict' })
    assert.deepEqual(await events.load('case-2', 0), [])
  })

  it('takes what was decided on another append behind it, in the same batch or later, where that was accepted', async () => {
    const { events } = await bench().open()
    const first = toStream('case-1', 0, heard('1'))
    const second = { ...toStream('case-1', 1, heard('1')), after: first }
    const kinds = (await Promise.all([first, second].map((each) => events.append(each)))).map(({ kind }) => kind)
    const third = await events.append({ ...toStream('case-1', 2, heard('1')), after: second })
    assert.deepEqual([...kinds, third.kind], ['appended', 'appended', 'appended'])
  })

  it('conflicts where what it was decided on was not accepted, though its stream came to the same version', async () => {
    const { events } = await bench().open()
    await events.append(toStream('case-1', 0, heard('1')))
    const lost = toStream('case-1', 0, heard('1'))
    const onLost = { ...toStream('case-1', 1, heard('1')), after: lost }
    const onThat = { ...toStream('case-2', 0, heard('2')), after: onLost }
    const kinds = (await Promise.all([lost, onLost, onThat].map((each) => events.append(each)))).map(({ kind }) => kind)
    assert.deepEqual(kinds, ['conflict', 'conflict', 'conflict'])
    assert.deepEqual(await events.append(onLost), { kind: 'conflict' })
    assert.equal(await events.position(), 1)
  })

  it('conflicts where what it was decided on only repeats a command of before', async () => {
    const { events } = await bench().open()
    const first = toStream('case-1', 0, heard('1'))
    await events.append(first)
    const again = { ...first }
    const onThat = { ...toStream('case-1', 1, heard('1')), after: again }
    const kinds = (await Promise.all([again, onThat].map((each) => events.append(each)))).map(({ kind }) => kind)
    assert.deepEqual(kinds, ['repeat', 'conflict'])
  })

  it('writes nothing at all where one of several streams conflicts', async () => {
    const { events, work } = await bench().open()
    await events.append(toStream('case-1', 0, heard('1')))
    const streams = ['meeting-1', 'case-1', 'case-2'].map((stream) => {
      return { stream, expectedVersion: 0, events: [update('2', 'words')] }
    })
    const append = appendOf({ streams, outbox, timers, links, commandId: 'c' })
    assert.deepEqual(await events.append(append), { kind: 'conflict' })
    assert.equal(await events.position(), 1)
    assert.deepEqual(await events.load('meeting-1', 0), [])
    assert.equal(await events.receipt('c'), null)
    assert.deepEqual(await events.linked('meeting-1' as MeetingId), [])
    assert.deepEqual(await work.claimOutbox(dueAt, 10), [])
    assert.deepEqual(await work.claimTimers(dueAt, 10), [])
    assert.deepEqual(await bench().database.directly('select * from case_keys'), [])
  })

  it('answers a command that comes twice from its receipt, whoever else has moved the stream since', async () => {
    const { events } = await bench().open()
    const append = { ...toStream('case-1', 0, heard('1')), made: { caseId: '1' }, digest: 'what it said' }
    const receipt = { made: append.made, by: append.by, digest: append.digest }
    await events.append(append)
    await events.append(toStream('case-1', 1, heard('1')))
    assert.deepEqual(await events.append(append), { kind: 'repeat', ...receipt })
    assert.deepEqual(await events.receipt(append.commandId), receipt)
    assert.equal(await events.position(), 2)
  })

  it('answers a command that comes twice at the same moment once as new and once as a repeat', async () => {
    const { events } = await bench().open()
    const append = toStream('case-1', 0, heard('1'))
    const kinds = (await Promise.all([events.append(append), events.append(append)])).map(({ kind }) => kind)
    assert.deepEqual(kinds, ['appended', 'repeat'])
    assert.equal(await events.position(), 1)
  })

  it('keeps the receipt of a command that changed nothing', async () => {
    const { events } = await bench().open()
    assert.deepEqual(await events.append(appendOf({ commandId: 'c' })), { kind: 'appended', position: 0 })
    const repeat = { kind: 'repeat', made: {}, by: 'person-1', digest: '' }
    assert.deepEqual(await events.append(appendOf({ commandId: 'c' })), repeat)
  })

  it('takes everything back together where the transaction breaks after the work was written', async () => {
    const { events, work } = await bench().open()
    const append = appendOf({
      streams: [{ stream: 'case-1', expectedVersion: 0, events: [update('1', 'words')] }],
      outbox,
      timers,
      links,
    })
    await bench().database.directly('alter table links rename to links_away')
    await assert.rejects(events.append(append))
    await bench().database.directly('alter table links_away rename to links')
    assert.deepEqual(await work.claimOutbox(dueAt, 10), [])
    assert.deepEqual(await work.claimTimers(dueAt, 10), [])
    assert.deepEqual(await events.load('case-1', 0), [])
    assert.deepEqual(await events.append(append), { kind: 'appended', position: 1 })
    assert.equal((await work.claimOutbox(dueAt, 10)).length, 1)
    assert.equal((await work.claimTimers(dueAt, 10)).length, 1)
  })

  it('takes a version that is there already for a stream that has moved on', async () => {
    const { events } = await bench().open()
    await events.append(toStream('case-1', 0, heard('1')))
    await bench().database.directly(`delete from streams where stream = 'case-1'`)
    assert.deepEqual(await events.append(toStream('case-1', 0, heard('1'))), { kind: 'conflict' })
    assert.equal((await events.load('case-1', 0)).length, 1)
  })

  it('takes an import of many hundred streams in one append', async () => {
    const { events } = await bench().open()
    const streams = Array.from({ length: 700 }, (_, index) => {
      return { stream: `case-${index}`, expectedVersion: 0, events: [update(String(index), 'words'), heard('1')] }
    })
    assert.deepEqual(await events.append(appendOf({ streams })), { kind: 'appended', position: 1400 })
    assert.equal((await events.streams('case-')).length, 700)
  })
})
