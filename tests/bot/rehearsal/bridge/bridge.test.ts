import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { ActionId, MeetingId, PersonId } from '../../../../src/domain/ids.ts'
import { PLAYGROUND_PATH } from '../../../../bot/rehearsal/bridge/bridge.ts'
import { meetingChat, personalChatOf } from '../../../../bot/rehearsal/bridge/places.ts'
import { rehearsalPeople } from '../../../../bot/rehearsal/people.ts'
import type { Post } from '../../../../bot/rehearsal/bridge/posts.ts'
import { fakeMeeting, type FakeMeeting } from '../../../support/bot-caseroom.ts'
import { button, type CardJson } from '../../../support/bot-chat.ts'
import { type BotHost, startBotHost } from '../../../support/bot-host.ts'
import { actionId, canaries, meetingId } from '../../../support/bot-view.ts'

const meeting = meetingId as MeetingId

describe('the bridge, which is Teams in a rehearsal', () => {
  let host: BotHost
  let caseroom: FakeMeeting

  beforeEach(async () => {
    caseroom = fakeMeeting()
    host = await startBotHost(caseroom)
    await host.bridge.installAll({ coordinatorId: 'coordinator' })
  })
  afterEach(() => host.stop())

  const click = async (
    personId: string,
    of: { activityId: string; card: CardJson | null; verb: string; inputs?: object },
  ) => {
    assert.ok(of.card)
    const { verb, data } = button(of.card, of.verb)
    return host.bridge.click({ personId, activityId: of.activityId, verb, data, inputs: of.inputs ?? {} })
  }

  it('installs the bot for everyone, in the channel and, by the coordinator, in the meeting’s chat', () => {
    const kept = [...host.kit.kept.keys()]
    for (const key of ['person:chair', 'person:observer', 'channel:thurrock', `meeting:${meetingId}`])
      assert.ok(kept.includes(key), key)
  })

  it('shows each person the base card and, by itself, what is behind it for them alone', async () => {
    await host.messenger.postStatement(meeting, randomUUID())
    await host.messenger.offerAction({
      key: randomUUID(),
      personId: 'police-rep' as PersonId,
      actionId: actionId as ActionId,
    })
    caseroom.agreed.add('police-rep')
    const cards = await host.bridge.cardsOf('police-rep')
    assert.deepEqual(
      cards.map((card) => card.where),
      ['meeting', 'personal'],
    )
    assert.ok(!JSON.stringify(cards.map((card) => card.base)).includes('anary'))
    assert.ok(JSON.stringify(cards[1]?.content).includes(canaries.what.slice(0, 10)))
    assert.deepEqual(
      (await host.bridge.cardsOf('housing-rep')).map((card) => card.where),
      ['meeting'],
    )
  })

  it('presses a button as anyone, signed as the channel, and answers what the bot answered', async () => {
    await host.messenger.postStatement(meeting, randomUUID())
    const [shown] = await host.bridge.cardsOf('police-rep')
    assert.ok(shown)
    const answer = await click('police-rep', {
      activityId: shown.activityId,
      card: shown.content,
      verb: 'agree-to-statement',
    })
    assert.equal(answer.status, 200)
    assert.ok(JSON.stringify(answer.body).includes('You have agreed.'))
    assert.deepEqual(
      caseroom.done.map(({ who }) => who),
      ['police-rep'],
    )
  })

  it('presses it as a client without universal actions does, by a message that is answered by a message', async () => {
    await host.messenger.offerAction({
      key: randomUUID(),
      personId: 'police-rep' as PersonId,
      actionId: actionId as ActionId,
    })
    caseroom.agreed.add('police-rep')
    const [shown] = await host.bridge.cardsOf('police-rep')
    assert.ok(shown?.content)
    const { data } = button(shown.content, 'accept-action')
    await host.bridge.submit({ personId: 'police-rep', activityId: shown.activityId, data })
    assert.equal(host.bridge.sent().at(-1)?.activity?.text, 'Noted.')
  })

  it('writes to the bot, and tells of the call, as anyone', async () => {
    await host.bridge.say({ personId: 'chair', text: 'record' })
    assert.equal(host.bridge.sent().at(-1)?.conversationId, personalChatOf('chair'))
    await host.bridge.room({ what: 'ParticipantJoin', personIds: ['idva-rep', 'housing-rep'] })
    assert.ok(caseroom.present.has('idva-rep') && caseroom.present.has('housing-rep'))
    await host.bridge.room({ what: 'ParticipantLeave', personIds: ['idva-rep'] })
    assert.ok(!caseroom.present.has('idva-rep'))
  })

  it('tells whoever listens of every send, and stops when asked', async () => {
    const heard: Post[] = []
    const stop = host.bridge.onChange((post) => heard.push(post))
    await host.messenger.postStatement(meeting, randomUUID())
    stop()
    await host.messenger.postStatement(meeting, randomUUID())
    assert.deepEqual([heard.length, host.bridge.sent().length], [1, 2])
  })

  it('lets nothing on this machine write in the bot’s name', async () => {
    const url = `${host.bridge.url}/v3/conversations/${encodeURIComponent(meetingChat.id)}/activities`
    for (const authorization of ['', 'Bearer guessed']) {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: '{"type":"message"}',
      })
      assert.equal(answer.status, 401)
    }
    assert.deepEqual(host.bridge.sent(), [])
  })

  it('passes on from a Playground only what people of the rehearsal do, as themselves and in the rehearsal’s tenant', async () => {
    const from = { id: '29:police-rep', aadObjectId: 'somebody-else' }
    const activity = {
      type: 'message',
      text: 'record',
      channelId: 'msteams',
      from,
      conversation: { id: personalChatOf('police-rep'), tenantId: 'x' },
    }
    const post = (body: object) =>
      fetch(host.bridge.url + PLAYGROUND_PATH, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    const recipient = { id: '28:22222222-2222-4222-8222-222222222222' }
    assert.equal((await post({ ...activity, recipient })).status, 200)
    assert.equal(host.bridge.sent().at(-1)?.conversationId, personalChatOf('police-rep'))
    assert.equal((await post({ ...activity, recipient, from: { id: '29:nobody' } })).status, 403)
    assert.equal((await post({ type: 7 })).status, 403)
  })

  it('finds a conversation and its members as the connector does', async () => {
    const headers = { authorization: `Bearer ${await host.bridge.token()}`, 'content-type': 'application/json' }
    const v3 = `${host.bridge.url}/v3/conversations`
    const made = await fetch(v3, {
      method: 'POST',
      headers,
      body: JSON.stringify({ members: [{ id: '29:police-rep' }] }),
    })
    assert.deepEqual([made.status, await made.json()], [201, { id: personalChatOf('police-rep') }])
    const page = async (query: string) =>
      (await (await fetch(`${v3}/${encodeURIComponent(meetingChat.id)}/pagedmembers${query}`, { headers })).json()) as {
        members: unknown[]
        continuationToken?: string
      }
    const first = await page('?pageSize=20')
    const rest = await page(`?pageSize=20&continuationToken=${first.continuationToken}`)
    assert.deepEqual(
      [first.members.length, rest.members.length, rest.continuationToken],
      [20, rehearsalPeople.length - 20, undefined],
    )
  })
})
