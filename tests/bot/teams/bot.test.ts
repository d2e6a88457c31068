import assert from 'node:assert/strict'
import type { Activity } from 'botbuilder'
import fc from 'fast-check'
import { botTeamsId, meetingChat, personalChatOf } from '../../../bot/rehearsal/bridge/places.ts'
import { forConversation, forPerson, PART, type About, type Verb } from '../../../bot/cards/card-data.ts'
import { fakeMeeting, type FakeMeeting, personOf } from '../../support/bot-caseroom.ts'
import { chatWith } from '../../support/bot-chat.ts'
import { appId, botKit, type BotKit } from '../../support/bot-kit.ts'
import { actionId, anAction, meetingId } from '../../support/bot-view.ts'
import '../../support/property-seed.ts'

type Sent = { who: string; conversationId?: string; activity: Partial<Activity> }

/** What Teams tells in a meeting, each with its own id and the moment at which it happened, in that order. */
function happened(kit: BotKit): readonly Sent[] {
  const here = { conversationId: meetingChat.id }
  const call = (what: string, who: string): Sent => {
    const members = [{ user: { id: `29:${who}`, aadObjectId: personOf(who).accountId } }]
    const name = `application/vnd.microsoft.meeting${what}`
    return { who: 'coordinator', ...here, activity: { type: 'event', name, value: { members } } }
  }
  const press = (
    who: string,
    on: { verb: Verb; about: About; for: string; nonce: string; conversationId: string },
  ): Sent => {
    const { verb, about, nonce, conversationId } = on
    const card = verb === 'accept-action' ? 'action' : 'statement'
    const data = { [PART]: kit.seal.seal({ card, verb, about, nonce, for: on.for }) }
    const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' }
    return { who, conversationId, activity: { type: 'invoke', name: 'adaptiveCard/action', value } }
  }
  const agree = (who: string, nonce: string) =>
    press(who, {
      verb: 'agree-to-statement',
      about: { meetingId, version: 'local-1' },
      for: forConversation(meetingChat.id),
      nonce,
      ...here,
    })
  const install = (who: string, action: 'add' | 'remove'): Sent => {
    return { who, activity: { type: 'installationUpdate', action } }
  }
  const added = { type: 'conversationUpdate', membersAdded: [{ id: botTeamsId(appId), name: '' }] }
  return [
    install('police-rep', 'add'),
    install('housing-rep', 'add'),
    { who: 'idva-rep', activity: added },
    { who: 'coordinator', ...here, activity: { type: 'installationUpdate', action: 'add' } },
    call('Start', 'coordinator'),
    call('ParticipantJoin', 'idva-rep'),
    call('ParticipantJoin', 'housing-rep'),
    call('ParticipantLeave', 'idva-rep'),
    agree('police-rep', '11111111-2222-4333-8444-000000000001'),
    agree('housing-rep', '11111111-2222-4333-8444-000000000002'),
    call('ParticipantJoin', 'idva-rep'),
    press('police-rep', {
      verb: 'accept-action',
      about: { actionId },
      for: forPerson('police-rep'),
      nonce: '11111111-2222-4333-8444-000000000003',
      conversationId: personalChatOf('police-rep'),
    }),
    { who: 'housing-rep', activity: { type: 'message', text: 'my actions' } },
    { who: 'police-rep', ...here, activity: { type: 'message', text: 'agenda' } },
    call('ParticipantLeave', 'housing-rep'),
    install('housing-rep', 'remove'),
    { who: 'coordinator', activity: { type: 'message', text: 'update 9 done, by telephone' } },
    call('End', 'coordinator'),
  ].map((each, index) => ({
    ...each,
    activity: { ...each.activity, id: `activity-${index}`, timestamp: new Date(Date.UTC(2031, 2, 5, 9, index)) },
  }))
}

describe('what Teams tells the bot', () => {
  const setUp = async () => {
    const meeting = fakeMeeting()
    meeting.actions.set('action-2', {
      ...anAction({ actionId: 'action-2', actionNumber: 9 }),
      agencyId: personOf('coordinator').agencyId,
    })
    const kit = botKit(meeting)
    kit.kept.set(`chat:${meetingChat.id}`, JSON.stringify({ meetingId, linkedBy: 'coordinator' }))
    const chat = chatWith(kit)
    let replies = 0
    const deliver = async ({ who, conversationId, activity }: Sent) => {
      const out = await chat.send({ who, ...(conversationId && { conversationId }) }, activity)
      replies += out.filter(({ type }) => type === 'message').length
    }
    return { meeting, kit, deliver, replies: () => replies }
  }
  /** Everything that is kept of it, and how often each order was carried out; not the order in which it came. */
  const stateOf = ({ meeting, kit }: { meeting: FakeMeeting; kit: BotKit }) => ({
    present: [...meeting.present].sort(),
    agreed: [...meeting.agreed].sort(),
    actions: [...meeting.actions.values()].map(({ actionId: id, status }) => [id, status]),
    orders: meeting.done
      .filter(({ who }) => who !== 'teams')
      .map(({ who, command }) => `${who} ${command.type}`)
      .sort(),
    kept: Object.fromEntries(
      [...kit.kept].flatMap(([key, json]): [string, unknown][] =>
        /^(person|meeting|hint|chat):/.test(key) ? [[key, JSON.parse(json)]] : [],
      ),
    ),
  })

  it('ends in the same state, however often and in whatever order it is delivered', async () => {
    const inOrder = await setUp()
    for (const each of happened(inOrder.kit)) await inOrder.deliver(each)
    const expected = stateOf(inOrder)
    assert.deepEqual(expected.orders, [
      'coordinator finish-action',
      'housing-rep agree-to-statement',
      'police-rep accept-action',
      'police-rep agree-to-statement',
    ])
    const all = happened(inOrder.kit).map((_, index) => index)
    const orders = fc
      .shuffledSubarray(all, { minLength: all.length })
      .chain((once) => fc.shuffledSubarray(all).map((again) => [...once, ...again]))
      .chain((delivered) => fc.shuffledSubarray(delivered, { minLength: delivered.length }))
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        const other = await setUp()
        const sent = happened(other.kit)
        for (const index of order) await other.deliver(sent[index] as Sent)
        assert.deepEqual(stateOf(other), expected)
        assert.equal(other.replies(), inOrder.replies())
      }),
      { numRuns: 60 },
    )
  })

  it('is answered 501 where it is an invoke that no card of ours makes', async () => {
    const { kit } = await setUp()
    const out = await chatWith(kit).send({ who: 'police-rep' }, { type: 'invoke', name: 'task/fetch', value: {} })
    assert.deepEqual(
      out.map(({ type, value }) => [type, (value as { status: number }).status]),
      [['invokeResponse', 501]],
    )
  })

  for (const type of [
    'messageReaction',
    'typing',
    'messageUpdate',
    'messageDelete',
    'endOfConversation',
    'command',
    'event',
  ]) {
    it(`is passed over where it is a ${type}: nothing is kept, and nothing said`, async () => {
      const { kit, meeting } = await setUp()
      const before = JSON.stringify([...kit.kept])
      const out = await chatWith(kit).send(
        { who: 'police-rep' },
        { type, name: 'something.else', text: 'update 7 done' },
      )
      assert.deepEqual([out, meeting.done, JSON.stringify([...kit.kept])], [[], [], before])
    })
  }

  it('of a service that was moved is followed at the next turn, whatever it is, and only where the bot is known', async () => {
    const { kit } = await setUp()
    const chat = chatWith(kit)
    await chat.send({ who: 'police-rep' }, { type: 'installationUpdate', action: 'add' })
    const moved = 'https://moved.example'
    await chat.send({ who: 'police-rep' }, { type: 'typing', serviceUrl: moved })
    await chat.send({ who: 'housing-rep' }, { type: 'typing', serviceUrl: moved })
    assert.ok(kit.kept.get('person:police-rep')?.includes(moved))
    assert.ok(!kit.kept.has('person:housing-rep'))
  })
})
