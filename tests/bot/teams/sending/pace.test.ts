import assert from 'node:assert/strict'
import fc from 'fast-check'
import { createPace, PER_APP, PER_THREAD, waitTurn, WORKER_SHARE } from '../../../../bot/teams/sending/pace.ts'

describe('the pace at which the bot sends', () => {
  let at = 0
  const now = () => at
  beforeEach(() => {
    at = 1_000_000
  })

  /** Sends whenever it may, for so long; answers the moments at which something left, by thread. */
  const sending = (threads: readonly string[], ms: number) => {
    const pace = createPace({ now })
    const left: { at: number; thread: string }[] = []
    for (const end = at + ms; at < end; at += 20)
      for (const thread of threads) while (pace.ask(thread) === 0) left.push({ at, thread })
    return left
  }
  const mostWithin = (moments: readonly number[], ms: number) =>
    Math.max(...moments.map((from) => moments.filter((each) => each >= from && each < from + ms).length))

  it('keeps every thread under each of its limits, however much waits', () => {
    const moments = sending(['thread'], 65_000).map((each) => each.at)
    for (const { sends, ms } of PER_THREAD.slice(0, 3)) assert.ok(mostWithin(moments, ms) <= sends)
    assert.equal(mostWithin(moments, 30_000), 60)
  })

  it('sends no more than its share of what an app may ask in a second, and leaves the rest to answers', () => {
    const threads = Array.from({ length: 90 }, (_, index) => `thread-${index}`)
    const moments = sending(threads, 4_000).map((each) => each.at)
    assert.equal(mostWithin(moments, 1_000), WORKER_SHARE.sends)
    assert.ok(WORKER_SHARE.sends < PER_APP.sends)
  })

  it('counts thousands an hour in one thread', () => {
    const pace = createPace({ now })
    let left = 0
    for (; left < 1_800; at += 600) if (pace.ask('thread') === 0) left += 1
    assert.ok(pace.ask('thread') > 2_000_000)
  })

  it('leaves a thread alone that Teams wants left alone, and sends to the others', () => {
    const pace = createPace({ now })
    pace.rest('one', 5_000)
    assert.equal(pace.ask('one'), 5_000)
    assert.equal(pace.ask('other'), 0)
    at += 5_000
    assert.equal(pace.ask('one'), 0)
  })

  it('always says a time after which it may go on', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 3 }), { maxLength: 200 }), (order) => {
        const pace = createPace({ now })
        for (const thread of order) {
          at += pace.ask(`t-${thread}`)
          const before = at
          for (let more = pace.ask(`t-${thread}`); more > 0; more = pace.ask(`t-${thread}`)) at += more
          assert.ok(at - before <= 30_000)
        }
      }),
    )
  })

  it('waits where it is for a moment, and puts the work back where that would be long', async () => {
    const pace = createPace({ now })
    const pause = async (ms: number) => void (at += ms)
    for (let sent = 0; sent < 40; sent += 1) await waitTurn({ pace, pause }, `thread-${sent}`)
    assert.equal(at, 1_001_000)
    for (let sent = 0; sent < 8; sent += 1) await waitTurn({ pace, pause }, 'thread')
    assert.equal(at, 1_003_000)
    pace.rest('thread', 17_000)
    await assert.rejects(waitTurn({ pace, pause }, 'thread'), (error) => {
      assert.deepEqual((error as { delivery: unknown }).delivery, {
        kind: 'retry',
        afterSeconds: 17,
        code: 'bot-paced',
      })
      return true
    })
  })
})
