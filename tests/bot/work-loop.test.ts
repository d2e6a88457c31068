import assert from 'node:assert/strict'
import sinon from 'sinon'
import { startWorkLoop } from '../../bot/work-loop.ts'
import type { WorkLoop } from '../../bot/work-loop.ts'
import type { EventStore } from '../../src/application/ports.ts'
import { appendOf } from '../support/store-appends.ts'
import { aBench, closeBenches } from '../support/application-bench.ts'
import type { Bench } from '../support/application-bench.ts'
import { who } from '../support/domain-people.ts'

type Listener = Parameters<EventStore['subscribe']>[0]

/** A store of which only the telling matters; `tells` stands for a commit, by this process or another. */
function tellingStore() {
  const listeners = new Set<Listener>()
  const subscribe = (listener: Listener) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  const store = { subscribe } as unknown as EventStore
  return { store, tells: () => listeners.forEach((listener) => listener([], 0)), listeners }
}

/** Ten turns of the process: far less than the second for which the loop rests. */
async function aMoment(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

describe('the loop of the worker', () => {
  let loop: WorkLoop | null = null
  afterEach(async () => {
    await loop?.stop()
    loop = null
  })
  const failed = (error: unknown) => assert.fail(String(error))

  it('goes on at once while there is work, and rests when there is none', async () => {
    const found = [16, 4, 0]
    const work = sinon.spy(async () => found.shift() ?? 0)
    loop = startWorkLoop({ store: tellingStore().store, rounds: [work], failed })
    await aMoment()
    assert.equal(work.callCount, 3)
  })

  it('looks again when something was written, without waiting for its second to pass', async () => {
    const { store, tells } = tellingStore()
    const work = sinon.spy(async () => 0)
    loop = startWorkLoop({ store, rounds: [work], failed })
    await aMoment()
    tells()
    await aMoment()
    assert.equal(work.callCount, 2)
  })

  it('looks again after a second by itself, since timers come due without anybody writing', async () => {
    const work = sinon.spy(async () => 0)
    loop = startWorkLoop({ store: tellingStore().store, rounds: [work], failed })
    while (work.callCount < 2) await aMoment()
  })

  it('reports a round that failed, and goes on with the next', async () => {
    const { store, tells } = tellingStore()
    const errors: unknown[] = []
    const work = sinon.stub<[], Promise<number>>().resolves(0)
    work.onFirstCall().rejects(new Error('the database is away'))
    loop = startWorkLoop({ store, rounds: [work], failed: (error) => void errors.push(error) })
    await aMoment()
    tells()
    await aMoment()
    assert.deepEqual([errors.map(String), work.callCount], [['Error: the database is away'], 2])
  })

  it('never runs two rounds at once, whoever asks for them', async () => {
    const { promise: held, resolve: release } = Promise.withResolvers<void>()
    let running = 0
    let most = 0
    const work = async () => {
      most = Math.max(most, (running += 1))
      await held
      running -= 1
      return 0
    }
    const { store, tells } = tellingStore()
    loop = startWorkLoop({ store, rounds: [work], failed })
    const settled = [loop.settled(), loop.settled()]
    tells()
    await aMoment()
    release()
    await Promise.all(settled)
    assert.equal(most, 1)
  })

  it('is settled only once what a round under way brings for the other kind is done too', async () => {
    const { promise: held, resolve: release } = Promise.withResolvers<void>()
    let forBot = 0
    let left = 0
    const bot = async () => {
      const found = forBot
      forBot = 0
      left += found
      return found
    }
    const graph = sinon.stub<[], Promise<number>>().resolves(0)
    graph.onFirstCall().callsFake(async () => {
      await held
      forBot = 1
      return 1
    })
    loop = startWorkLoop({ store: tellingStore().store, rounds: [bot, graph], failed })
    await aMoment()
    const settled = loop.settled()
    await aMoment()
    release()
    await settled
    assert.equal(left, 1)
  })

  it('stops after the round that is under way, forgets the store, and begins no other', async () => {
    const { promise: held, resolve: release } = Promise.withResolvers<void>()
    const ended: string[] = []
    const work = sinon.spy(async () => {
      await held
      ended.push('round')
      return 5
    })
    const { store, listeners } = tellingStore()
    loop = startWorkLoop({ store, rounds: [work], failed })
    await aMoment()
    const stopped = loop.stop().then(() => void ended.push('stopped'))
    release()
    await stopped
    assert.deepEqual([ended, work.callCount, listeners.size], [['round', 'stopped'], 1, 0])
  })
})

describe('the loop over the real worker', () => {
  let bench: Bench
  let loop: WorkLoop
  beforeEach(async () => {
    bench = await aBench()
    const { worker, store } = bench
    loop = startWorkLoop({ store: store.events, rounds: worker.rounds, failed: (error) => assert.fail(String(error)) })
  })
  afterEach(async () => {
    await loop.stop()
    await closeBenches()
  })

  it('has sent everything that waits, and all that follows from it, when it says that it is settled', async () => {
    const keys = Array.from({ length: 40 }, (_, index) => `k-${index}`)
    const outbox = keys.map((key) => ({
      key,
      kind: 'offer-action' as const,
      payload: { personId: who.police, actionId: key },
    }))
    await bench.store.events.append(appendOf({ outbox }))
    await loop.settled()
    assert.equal(bench.outside.sent.length, 40)
  })
})
