import assert from 'node:assert/strict'
import { once, EventEmitter } from 'node:events'
import type { EventStore } from '../../../../src/application/ports.ts'
import { heard, toStream } from '../../../support/store-appends.ts'
import { overBothEngines } from '../../../support/store-suite.ts'

/** Collects what is told, and waits until a stream was. */
function listener(events: EventStore) {
  const told: string[] = []
  const bell = new EventEmitter()
  const stop = events.subscribe((streams, position) => {
    told.push(...streams, `at ${position}`)
    bell.emit('told')
  })
  const until = async (stream: string) => {
    while (!told.includes(stream)) await once(bell, 'told')
  }
  return { told, stop, until }
}

overBothEngines('news of what moved', (bench) => {
  it('comes after the commit, with each stream that moved and the newest position', async () => {
    const { events } = await bench().open()
    const { told, until } = listener(events)
    await events.append(toStream('case-1', 0, heard('1'), heard('1')))
    await until('case-1')
    assert.deepEqual(told, ['case-1', 'at 2'])
    assert.equal((await events.load('case-1', 0)).length, 2)
  })

  it('does not come for what conflicted or was there already, nor to who has stopped listening', async () => {
    const { events } = await bench().open()
    const first = listener(events)
    const append = toStream('case-1', 0, heard('1'))
    await events.append(append)
    await first.until('case-1')
    first.stop()
    const second = listener(events)
    await events.append(append)
    await events.append(toStream('case-1', 0, heard('1')))
    await events.append(toStream('case-2', 0, heard('2')))
    await second.until('case-2')
    assert.deepEqual(second.told, ['case-2', 'at 2'])
    assert.deepEqual(first.told, ['case-1', 'at 1'])
  })

  it('tells at its own next commit what another server committed in between', async () => {
    const here = await bench().open()
    const there = await bench().open()
    const { until } = listener(here.events)
    await there.events.append(toStream('case-there', 0, heard('1')))
    await here.events.append(toStream('case-here', 0, heard('1')))
    await until('case-there')
    await until('case-here')
  })
})
