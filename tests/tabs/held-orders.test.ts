import assert from 'node:assert/strict'
import type { Accepted, CommandOf, Envelope } from '../../src/contracts/commands.ts'
import type { Answer } from '../../tabs/api.ts'
import type { Held } from '../../tabs/held-orders.ts'
import { createOrderQueue, type Shelf } from '../../tabs/order-queue.ts'

const accepted: Answer<Accepted> = { kind: 'answer', value: { accepted: true, made: { actionId: 'action-9' } } }
const unreachable: Answer<Accepted> = { kind: 'unreachable', why: 'network' }
const problem = { code: 'due-in-the-past', sentence: 'That time has passed.' }
const refused: Answer<Accepted> = { kind: 'refused', problem }
const terms = { agencyId: null, personId: null, due: null, today: false, riskId: null }
const draft = (what: string): CommandOf<'draft-action'> => ({
  type: 'draft-action',
  meetingId: 'm',
  caseId: 'c',
  what,
  ...terms,
})

/** What one browser keeps, for one page after another. */
function aShelf(): Shelf & { rows: Map<string, Held> } {
  const rows = new Map<string, Held>()
  return {
    rows,
    put: (held) => Promise.resolve(void rows.set(held.envelope.commandId, held)),
    remove: (commandId) => Promise.resolve(void rows.delete(commandId)),
    all: () => Promise.resolve([...rows.values()]),
  }
}

let ids = 0
function aPage(answers: Answer<Accepted>[]) {
  const posted: Envelope[] = []
  const queue = createOrderQueue({
    post: (envelope) => Promise.resolve(posted.push(envelope)).then(() => answers.shift() ?? accepted),
    pause: () => ({ over: new Promise(() => {}), end: () => {} }),
    newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
  })
  return { queue, posted }
}
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const types = (posted: readonly Envelope[]) => posted.map(({ command }) => command.type)

describe('actions as they are typed', () => {
  it('stand there until the server has them, and are agreed by the same press', async () => {
    const { queue, posted } = aPage([accepted, accepted])
    queue.keep(draft('Ring the school'), true)
    assert.deepEqual(
      queue.held().map(({ what }) => what),
      ['Ring the school'],
    )
    await settle()
    assert.deepEqual(types(posted), ['draft-action', 'agree-action'])
    assert.deepEqual(queue.held(), [])
  })

  it('come back with the sentence, the words still in them, until somebody takes them up', async () => {
    const { queue } = aPage([refused])
    queue.keep(draft('Visit the flat'), false)
    await settle()
    const [held] = queue.held()
    assert.deepEqual([held?.what, held?.problem], ['Visit the flat', problem])
    queue.drop(held?.envelope.commandId ?? '')
    assert.deepEqual(queue.held(), [])
  })

  it('are kept where agreeing is refused, and say that they are not agreed', async () => {
    const { queue } = aPage([accepted, refused])
    queue.keep(draft('Visit the flat'), true)
    await settle()
    const [held] = queue.held()
    assert.deepEqual(
      [held?.envelope.command.type, held?.what, held?.problem],
      ['agree-action', 'Visit the flat', problem],
    )
  })

  it('are sent by the next page under the same id, before anything that is typed there', async () => {
    const shelf = aShelf()
    const before = aPage([unreachable])
    await before.queue.keepIn(shelf)
    before.queue.keep(draft('Ring the school'), true)
    await settle()
    const after = aPage([])
    after.queue.keep(draft('Ring the landlord'), false)
    await after.queue.keepIn(shelf)
    await settle()
    const [first] = before.posted
    const again = after.posted.filter(({ commandId }) => commandId === first?.commandId)
    assert.deepEqual(again, [first])
    assert.ok(types(after.posted).includes('agree-action'))
    assert.equal(shelf.rows.size, 0)
  })

  it('are kept with what else was pressed, but that plans be sent: the next page does not send them', async () => {
    const shelf = aShelf()
    const before = aPage([unreachable, unreachable])
    await before.queue.keepIn(shelf)
    void before.queue.give({ type: 'send-circulation', meetingId: 'm', reasons: {} })
    void before.queue.give({ type: 'end-meeting', meetingId: 'm' })
    await settle()
    const after = aPage([])
    await after.queue.keepIn(shelf)
    await settle()
    assert.deepEqual(types(after.posted), ['end-meeting'])
  })

  it('are shown refused by the next page too, and nothing is sent twice', async () => {
    const shelf = aShelf()
    const before = aPage([refused])
    await before.queue.keepIn(shelf)
    before.queue.keep(draft('Visit the flat'), false)
    await settle()
    const after = aPage([])
    await after.queue.keepIn(shelf)
    await settle()
    assert.deepEqual(after.posted, [])
    assert.deepEqual(
      after.queue.held().map(({ problem: why }) => why),
      [problem],
    )
  })
})
