import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Delivery, Notice } from '../../../../src/application/ports.ts'
import type { ActionId, MeetingId, PersonId } from '../../../../src/domain/ids.ts'
import { notices } from '../../../../bot/cards/card-data.ts'
import { createMessenger } from '../../../../bot/teams/sending/messenger.ts'
import { agendaChannel, meetingChat, personalChatOf } from '../../../../bot/rehearsal/bridge/places.ts'
import { fakeMeeting } from '../../../support/bot-caseroom.ts'
import { type BotHost, startBotHost } from '../../../support/bot-host.ts'
import { appId } from '../../../support/bot-kit.ts'
import { actionId, canaries, meetingId } from '../../../support/bot-view.ts'

const meeting = meetingId as MeetingId
const police = 'police-rep' as PersonId
const deliveryOf = (error: unknown): Delivery => (error as { delivery: Delivery }).delivery

describe('what the bot sends', () => {
  let host: BotHost

  before(async () => {
    host = await startBotHost(fakeMeeting())
    await host.bridge.installAll({ coordinatorId: 'coordinator' })
  })
  after(() => host.stop())

  const lastSent = () => {
    const last = host.bridge.sent().at(-1)
    assert.ok(last?.activity)
    return { conversationId: last.conversationId, activity: last.activity }
  }
  const refreshedFor = () => {
    const [attachment] = lastSent().activity.attachments as { content: { refresh: { userIds: string[] } } }[]
    return attachment?.content.refresh.userIds
  }

  it('is the agenda to the channel, refreshed by hand, since whoever reads it may be nobody of the meeting', async () => {
    await host.messenger.postAgenda(meeting, randomUUID())
    assert.deepEqual([lastSent().conversationId, refreshedFor()], [agendaChannel.id, []])
  })

  it('is the statement to the meeting’s chat, refreshed by itself for those in it', async () => {
    await host.messenger.postStatement(meeting, randomUUID())
    assert.equal(lastSent().conversationId, meetingChat.id)
    assert.ok(refreshedFor()?.includes('29:police-rep'))
  })

  it('is an action to its owner’s own chat', async () => {
    await host.messenger.offerAction({ key: randomUUID(), personId: police, actionId: actionId as ActionId })
    assert.deepEqual([lastSent().conversationId, refreshedFor()], [personalChatOf('police-rep'), ['29:police-rep']])
  })

  it('is every notice, with the same words for all of them', async () => {
    const texts = new Set<string>()
    for (const notice of notices satisfies readonly Notice[]) {
      await host.messenger.tell({ key: randomUUID(), personId: police, notice, meetingId: meeting })
      const { summary, attachments } = lastSent().activity as {
        summary: string
        attachments: { content: { body: unknown } }[]
      }
      texts.add(JSON.stringify([summary, attachments[0]?.content.body]))
    }
    assert.equal(texts.size, 1)
  })

  it('holds no content in anything that was ever sent', () => {
    const everything = JSON.stringify(host.bridge.sent())
    for (const canary of Object.values(canaries)) assert.ok(!everything.includes(canary), canary)
  })

  it('waits where the bot is in no conversation with somebody yet', async () => {
    await assert.rejects(
      host.messenger.offerAction({ key: randomUUID(), personId: 'nobody' as PersonId, actionId: actionId as ActionId }),
      (error) => {
        assert.deepEqual(deliveryOf(error), { kind: 'retry', afterSeconds: null, code: 'bot-not-in-conversation' })
        return true
      },
    )
  })

  describe('where Teams does not take it', () => {
    let teams: Server
    let asked: number
    let answer: { status: number; headers?: Record<string, string>; code?: string }

    before(async () => {
      teams = createServer((request, response) => {
        request.resume().on('end', () => {
          asked += 1
          response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers })
          response.end(JSON.stringify({ error: { code: answer.code ?? 'x', message: 'x' } }))
        })
      })
      await new Promise<void>((listening) => teams.listen(0, '127.0.0.1', listening))
    })
    after(() => {
      teams.closeAllConnections()
      teams.close()
    })
    beforeEach(() => {
      asked = 0
      const kept = JSON.parse(host.kit.kept.get('person:police-rep') ?? '{}') as object
      const serviceUrl = `http://127.0.0.1:${(teams.address() as AddressInfo).port}`
      const conversationId = `a:${randomUUID()}`
      host.kit.kept.set('person:housing-rep', JSON.stringify({ ...kept, serviceUrl, conversationId, gone: false }))
    })

    const offer = async (through = host.messenger): Promise<Delivery> => {
      const error = await through
        .offerAction({ key: randomUUID(), personId: 'housing-rep' as PersonId, actionId: actionId as ActionId })
        .then(
          () => null,
          (thrown: unknown) => thrown,
        )
      return deliveryOf(error)
    }

    for (const status of [412, 429, 500, 502, 503, 504]) {
      it(`${status}: is left to the outbox, and not repeated behind its back`, async () => {
        answer = { status }
        assert.deepEqual(await offer(), { kind: 'retry', afterSeconds: null, code: `bot-${status}` })
        assert.equal(asked, 1)
      })
    }

    it('waits as long as Teams asks for', async () => {
      answer = { status: 429, headers: { 'retry-after': '17' } }
      assert.deepEqual(await offer(), { kind: 'retry', afterSeconds: 17, code: 'bot-429' })
    })

    it('comes before a person where a repeat cannot help', async () => {
      answer = { status: 403, code: 'BotDisabledByAdmin' }
      assert.deepEqual(await offer(), { kind: 'dead', code: 'bot-403' })
    })

    for (const [status, code, delivery] of [
      [403, 'BotNotInConversationRoster', { kind: 'retry', afterSeconds: null, code: 'bot-taken-out' }],
      [404, 'ConversationNotFound', { kind: 'retry', afterSeconds: null, code: 'bot-taken-out' }],
      [403, 'MessageWritesBlocked', { kind: 'dead', code: 'bot-blocked' }],
      [404, 'UserNotFound', { kind: 'dead', code: 'bot-left' }],
    ] as const) {
      it(`writes no more where the conversation is lost (${code}), and waits to be put back`, async () => {
        answer = { status, code }
        assert.deepEqual(await offer(), delivery)
        assert.equal((await offer()).code, 'bot-not-in-conversation')
        assert.equal(asked, 1)
      })
    }

    it('leaves a thread alone for as long as Teams asks, without asking again', async () => {
      answer = { status: 429, headers: { 'retry-after': '60' } }
      await offer()
      const { kind, code } = await offer()
      assert.deepEqual([kind, code, asked], ['retry', 'bot-paced', 1])
    })

    it('waits no longer for a chat that is silent than others can wait behind it, and tries it again', async () => {
      teams.removeAllListeners('request')
      const { kit, adapter } = host
      const rest = {
        adapter,
        appId,
        language: 'en',
        pace: { ask: () => 0, rest: () => {} },
        pause: async () => {},
      } as const
      const impatient = createMessenger({ ...kit, ...rest, answerWithinMs: 50 })
      assert.equal((await offer(impatient)).code, 'bot-unanswered')
    })

    it('tries again where nobody answers', async () => {
      const kept = JSON.parse(host.kit.kept.get('person:housing-rep') ?? '{}') as object
      host.kit.kept.set('person:housing-rep', JSON.stringify({ ...kept, serviceUrl: 'http://127.0.0.1:9' }))
      assert.deepEqual(await offer(), { kind: 'retry', afterSeconds: null, code: 'bot-unreachable' })
    })
  })
})
