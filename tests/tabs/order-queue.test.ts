import assert from 'node:assert/strict'
import type { Accepted, Envelope } from '../../src/contracts/commands.ts'
import type { Answer } from '../../tabs/api.ts'
import { createOrderQueue } from '../../tabs/order-queue.ts'

const accepted: Answer<Accepted> = { kind: 'answer', value: { accepted: true, made: { actionId: 'action-9' } } }
const unreachable: Answer<Accepted> = { kind: 'unreachable', why: 'network' }
const open = { type: 'open-meeting', meetingId: 'm' } as const
const read = { type: 'read-statement', meetingId: 'm' } as const

/** A server that answers as scripted, and pauses that end when the test says so. */
function desk(answers: Answer<Accepted>[]) {
  const posted: Envelope[] = []
  const pauses: (() => void)[] = []
  let ids = 0
  const queue = createOrderQueue({
    post: (envelope) => {
      posted.push(envelope)
      return Promise.resolve(answers.shift() ?? accepted)
    },
    pause: () => {
      const { promise, resolve } = Promise.withResolvers<undefined>()
      pauses.push(() => resolve(undefined))
      return { over: promise, end: () => resolve(undefined) }
    },
    newId: () => `00000000-0000-4000-8000-00000000000${(ids += 1)}`,
  })
  return { queue, posted, pauses }
}
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('the queue of orders', () => {
  it('answers with what the server made', async () => {
    const { queue } = desk([accepted])
    assert.deepEqual(await queue.give(open), { kind: 'accepted', made: { actionId: 'action-9' } })
    assert.equal(queue.waiting(), 0)
  })

  it('tries again under the same id while the network is gone, so that a repeat is harmless', async () => {
    const { queue, posted, pauses } = desk([unreachable, unreachable, accepted])
    const given = queue.give(open)
    await settle()
    assert.equal(queue.waiting(), 1)
    pauses[0]?.()
    await settle()
    pauses[1]?.()
    assert.equal((await given).kind, 'accepted')
    assert.equal(new Set(posted.map(({ commandId }) => commandId)).size, 1)
    assert.equal(posted.length, 3)
  })

  it('sends in the order given, and nothing overtakes an order that waits', async () => {
    const { queue, posted, pauses } = desk([unreachable, accepted, accepted])
    const both = [queue.give(open), queue.give(read)]
    await settle()
    assert.deepEqual(
      posted.map(({ command }) => command.type),
      ['open-meeting'],
    )
    assert.equal(queue.waiting(), 2)
    pauses[0]?.()
    await Promise.all(both)
    assert.deepEqual(
      posted.map(({ command }) => command.type),
      ['open-meeting', 'open-meeting', 'read-statement'],
    )
  })

  it('tries at once when the connection is back', async () => {
    const { queue } = desk([unreachable, accepted])
    const given = queue.give(open)
    await settle()
    queue.wake()
    assert.equal((await given).kind, 'accepted')
  })

  it('tells a refusal once and goes on with the next order', async () => {
    const problem = { code: 'case-held', sentence: 'Someone is asked to leave first.' }
    const { queue, posted } = desk([{ kind: 'refused', problem }, accepted])
    const [first, second] = await Promise.all([queue.give(open), queue.give(read)])
    assert.deepEqual(first, { kind: 'refused', problem })
    assert.equal(second?.kind, 'accepted')
    assert.equal(posted.length, 2)
  })

  it('says which version of the meeting an order was given on, where that matters', async () => {
    const { queue, posted } = desk([])
    await queue.give(open, 12)
    await queue.give(read)
    assert.deepEqual(
      posted.map(({ expectedVersion }) => expectedVersion),
      [12, undefined],
    )
  })

  it('tells its listeners how many orders wait', async () => {
    const { queue } = desk([])
    const counts: number[] = []
    const stop = queue.onChange(() => counts.push(queue.waiting()))
    await queue.give(open)
    await settle()
    stop()
    await queue.give(read)
    assert.deepEqual(counts, [1, 0])
  })
})
