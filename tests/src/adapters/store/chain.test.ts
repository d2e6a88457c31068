import assert from 'node:assert/strict'
import type { Store } from '../../../../src/adapters/store/open-store.ts'
import { heard, toStream, update } from '../../../support/store-appends.ts'
import { overBothEngines } from '../../../support/store-suite.ts'

overBothEngines('the hash chain', (bench) => {
  let store: Store
  beforeEach(async () => {
    store = await bench().open()
    await store.events.append(toStream('case-1', 0, heard('1'), update('1', 'words'), heard('1')))
    await store.events.append(toStream('case-2', 0, heard('2')))
    await store.events.append(toStream('case-1', 3, update('1', 'more words')))
  })

  const broken = async () => {
    const found: Record<string, number | null> = {}
    for await (const { stream, brokenAt } of store.verifyChain()) found[stream] = brokenAt
    return found
  }

  it('is whole where nobody touched it, and counts the events of each stream', async () => {
    assert.deepEqual(await broken(), { 'case-1': null, 'case-2': null })
    const counts = []
    for await (const { events } of store.verifyChain()) counts.push(events)
    assert.deepEqual(counts, [4, 1])
  })

  for (const [what, statement, at] of [
    [
      'an event’s plain part was changed',
      `update events set data = replace(data, 'meeting-1', 'meeting-2') where version = 3`,
      3,
    ],
    [
      'an event’s type was changed',
      `update events set type = 'move-recorded' where stream = 'case-1' and version = 1`,
      1,
    ],
    [
      'an event’s time was changed',
      `update events set at = '2031-03-05T09:00:01Z' where stream = 'case-1' and version = 1`,
      1,
    ],
    [
      'sealed words were exchanged',
      `update events set sealed = (select sealed from events where version = 4) where stream = 'case-1' and version = 2`,
      2,
    ],
    ['sealed words were taken out', `update events set sealed = null where stream = 'case-1' and version = 2`, 2],
    [
      'an event was said to be sealed under another key',
      `update events set key_id = '2' where stream = 'case-1' and version = 2`,
      2,
    ],
    ['an event was taken out of the middle', `delete from events where stream = 'case-1' and version = 2`, 2],
    ['the newest event was cut off', `delete from events where stream = 'case-1' and version = 4`, 4],
    ['the whole stream was taken out', `delete from events where stream = 'case-1'`, 1],
    [
      'a hash was written anew for one event',
      `update events set hash = 'x' where stream = 'case-1' and version = 2`,
      2,
    ],
    [
      'an event was added past the store',
      `insert into events select 99, stream, 5, type, at, data, sealed, key_id, hash from events where stream = 'case-1' and version = 4`,
      5,
    ],
    ['the stream’s head was taken out', `delete from streams where stream = 'case-1'`, 4],
  ] as const) {
    it(`is found broken where ${what}`, async () => {
      await bench().database.directly(statement)
      assert.deepEqual(await broken(), { 'case-1': at, 'case-2': null })
    })
  }
})
