import assert from 'node:assert/strict'
import sinon from 'sinon'
import { giveUp, tryAgain } from '../../../../src/adapters/graph/delivery-failed.ts'
import { secondsBetween } from '../../../../src/domain/time.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import type { Bench } from '../../../support/application-bench.ts'
import { appendOf } from '../../../support/store-appends.ts'
import { who } from '../../../support/domain-people.ts'

const offer = (key: string) => {
  return { key, kind: 'offer-action' as const, payload: { personId: who.police, actionId: key } }
}

describe('the worker', () => {
  let bench: Bench
  beforeEach(async () => {
    bench = await aBench()
  })
  afterEach(async () => {
    sinon.restore()
    await closeBenches()
  })
  const wait = (...keys: string[]) => bench.store.events.append(appendOf({ outbox: keys.map(offer) }))
  const offered = () => sinon.stub(bench.outside.messenger, 'offerAction')
  const standing = async () => (await bench.outbox()).map(({ key, status }) => [key, status])

  it('sends what waits, in the order in which it was written, and never again', async () => {
    await wait('a', 'b')
    assert.equal(await bench.worker.work(), 2)
    assert.equal(await bench.worker.work(), 0)
    assert.deepEqual(bench.outside.sent, [`offer ${who.police} a`, `offer ${who.police} b`])
    assert.deepEqual(await standing(), [
      ['a', 'done'],
      ['b', 'done'],
    ])
  })

  it('takes a few at a time, and says how many, so that its caller looks again at once', async () => {
    await wait(...Array.from({ length: 20 }, (_, index) => `k-${index}`))
    assert.deepEqual([await bench.worker.work(), await bench.worker.work(), await bench.worker.work()], [16, 4, 0])
    assert.equal(bench.outside.sent.length, 20)
  })

  it('says of its work which it was and how it went, by ids and codes', async () => {
    await wait('a')
    offered().onFirstCall().rejects(tryAgain('graph-throttled')).onSecondCall().resolves()
    await bench.worker.work()
    bench.clock.move(600)
    await bench.worker.work()
    assert.deepEqual(bench.reports, [
      { kind: 'offer-action', key: 'a', outcome: 'retry', code: 'graph-throttled', attempts: 1 },
      { kind: 'offer-action', key: 'a', outcome: 'sent' },
    ])
  })

  it('goes on with the others where one cannot be sent', async () => {
    await wait('a', 'b', 'c')
    offered().callsFake(async ({ actionId }) => {
      if (actionId === 'b') throw giveUp('bot-taken-out')
    })
    await bench.worker.work()
    assert.deepEqual(await standing(), [
      ['a', 'done'],
      ['b', 'dead'],
      ['c', 'done'],
    ])
  })
})

describe('the worker, where a send fails', () => {
  let bench: Bench
  beforeEach(async () => {
    bench = await aBench()
    await bench.store.events.append(appendOf({ outbox: [offer('a')] }))
  })
  afterEach(async () => {
    sinon.restore()
    await closeBenches()
  })
  const failing = (error: Error) => sinon.stub(bench.outside.messenger, 'offerAction').rejects(error)

  /** Works until the message is tried again, and answers after how many seconds that was. */
  async function secondsToNextTry(): Promise<number> {
    const put = sinon.spy(bench.store.work, 'retryOutbox')
    await bench.worker.work()
    const at = put.lastCall.args[1]
    put.restore()
    const seconds = secondsBetween(bench.clock.now(), at)
    bench.clock.move(seconds - 1)
    assert.equal(await bench.worker.work(), 0)
    bench.clock.move(1)
    return seconds
  }

  it('tries again after two seconds, then after twice as long each time, and never later than five minutes', async () => {
    failing(tryAgain('graph-503'))
    const waits: number[] = []
    for (let tried = 0; tried < 11; tried += 1) waits.push(await secondsToNextTry())
    assert.deepEqual(waits, [2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300])
  })

  it('waits as long as the remote asks, where that is longer than its own wait', async () => {
    failing(tryAgain('graph-throttled', 90))
    assert.equal(await secondsToNextTry(), 90)
    sinon.restore()
    failing(tryAgain('graph-throttled', 1))
    assert.equal(await secondsToNextTry(), 4)
  })

  it('puts it before a person at once where a repeat cannot heal it', async () => {
    failing(giveUp('bot-taken-out'))
    await bench.worker.work()
    assert.deepEqual(await bench.store.work.deadOutbox(), [{ ...offer('a'), why: 'bot-taken-out' }])
    bench.clock.move(24 * 60 * 60)
    assert.equal(await bench.worker.work(), 0)
    assert.equal(bench.reports.at(-1)?.outcome, 'dead')
  })

  it('puts it before a person after two days of tries', async () => {
    const tries = failing(tryAgain('graph-503'))
    for (let tried = 0; tried < 600; tried += 1) {
      await bench.worker.work()
      bench.clock.move(301)
    }
    assert.equal(tries.callCount, 580)
    assert.deepEqual(await bench.store.work.deadOutbox(), [{ ...offer('a'), why: 'graph-503' }])
  })

  it('takes a fault that nobody foresaw for one that passes, and lets no word of it out', async () => {
    failing(new Error('Alma Testcase, 9 Birch Row'))
    await bench.worker.work()
    assert.deepEqual(bench.reports, [
      { kind: 'offer-action', key: 'a', outcome: 'retry', code: 'unexpected', attempts: 1 },
    ])
  })
})

describe('the worker, where it was away or a timer is broken', () => {
  let bench: Bench
  beforeEach(async () => {
    bench = await aBench()
  })
  afterEach(async () => {
    sinon.restore()
    await closeBenches()
  })
  const timer = (key: string, dueAt: string) => {
    return { key, dueAt, kind: 'circulation-clock' as const, payload: { meetingId: key } }
  }

  it('wakes a timer whose time has come, however long ago, and once', async () => {
    await bench.store.events.append(appendOf({ timers: [timer('late', '2026-06-01T09:00:00Z')] }))
    assert.deepEqual([await bench.worker.work(), await bench.worker.work()], [1, 0])
    assert.deepEqual(
      [bench.reports, await bench.timers()],
      [[{ kind: 'circulation-clock', key: 'late', outcome: 'woken' }], []],
    )
  })

  it('lets no broken timer keep the others from waking or the outbox from being sent', async () => {
    const timers = [timer('broken', '2026-06-01T09:00:00Z'), timer('whole', '2026-06-01T10:00:00Z')]
    await bench.store.events.append(appendOf({ timers, outbox: [offer('a')] }))
    const load = bench.store.events.load
    sinon.stub(bench.store.events, 'load').callsFake(async (stream, after) => {
      if (stream === 'circulation-broken') throw new Error('the key of this case has been erased')
      return load(stream, after)
    })
    await bench.worker.work()
    assert.deepEqual(bench.reports, [
      { kind: 'circulation-clock', key: 'broken', outcome: 'retry', code: 'unexpected' },
      { kind: 'circulation-clock', key: 'whole', outcome: 'woken' },
      { kind: 'offer-action', key: 'a', outcome: 'sent' },
    ])
    bench.clock.move(61)
    assert.equal(await bench.worker.work(), 1)
    assert.equal(bench.reports.at(-1)?.key, 'broken')
  })

  it('leaves a timer that was set anew while it woke for its new time', async () => {
    const again = '2026-06-10T12:00:00Z'
    await bench.store.events.append(appendOf({ timers: [timer('moved', '2026-06-01T09:00:00Z')] }))
    const load = bench.store.events.load
    sinon.stub(bench.store.events, 'load').callsFake(async (stream, after) => {
      await bench.store.events.append(appendOf({ timers: [timer('moved', again)] }))
      return load(stream, after)
    })
    await bench.worker.work()
    assert.deepEqual(
      (await bench.timers()).map(({ key, dueAt }) => [key, dueAt]),
      [['moved', again]],
    )
  })
})
