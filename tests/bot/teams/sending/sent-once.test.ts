import assert from 'node:assert/strict'
import { tryAgain } from '../../../../src/adapters/graph/delivery-failed.ts'
import type { Delivery } from '../../../../src/application/ports.ts'
import { sentOnce } from '../../../../bot/teams/sending/sent-once.ts'
import { fakeMeeting } from '../../../support/bot-caseroom.ts'
import { botKit } from '../../../support/bot-kit.ts'

const deliveryOf = (error: unknown) => (error as { delivery: Delivery }).delivery

describe('a message for one event', () => {
  const setUp = () => {
    const { book } = botKit(fakeMeeting())
    let sent = 0
    return { book, send: async () => void (sent += 1), sent: () => sent }
  }

  it('leaves once, however often the work is offered again', async () => {
    const { book, send, sent } = setUp()
    for (let time = 0; time < 3; time += 1) await sentOnce(book, 'offer:1', send)
    await sentOnce(book, 'offer:2', send)
    assert.equal(sent(), 2)
  })

  it('is tried again where Teams did not take it', async () => {
    const { book, send, sent } = setUp()
    await assert.rejects(sentOnce(book, 'offer:1', () => Promise.reject(tryAgain('bot-503'))))
    await sentOnce(book, 'offer:1', send)
    assert.equal(sent(), 1)
  })

  it('comes before a person where Teams is silent again and again: each try may have been taken', async () => {
    const { book, send, sent } = setUp()
    const silent = async () => {
      await send()
      throw tryAgain('bot-unanswered')
    }
    const codes: string[] = []
    for (let time = 0; time < 8; time += 1) {
      await sentOnce(book, 'offer:1', silent).catch((error: unknown) => codes.push(deliveryOf(error).code))
      await sentOnce(book, 'offer:2', () => Promise.reject(tryAgain('bot-503'))).catch(() => {})
    }
    assert.deepEqual([sent(), codes.slice(4, 6)], [5, ['bot-send-unsure', 'bot-send-unsure']])
    await sentOnce(book, 'offer:2', send)
    assert.equal(sent(), 6)
  })

  it('comes before a person where the process ended in the middle: nobody knows whether it left', async () => {
    const { book, send, sent } = setUp()
    const killed = new Promise<void>(() => {})
    void sentOnce(book, 'offer:1', async () => {
      await send()
      await killed
    })
    await new Promise(setImmediate)
    await assert.rejects(sentOnce(book, 'offer:1', send), (error) => {
      assert.deepEqual(deliveryOf(error), { kind: 'dead', code: 'bot-send-unsure' })
      return true
    })
    assert.equal(sent(), 1)
  })
})
