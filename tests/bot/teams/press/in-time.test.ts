import assert from 'node:assert/strict'
import sinon from 'sinon'
import { forPerson } from '../../../../bot/cards/card-data.ts'
import { drawDoor } from '../../../../bot/cards/draw-door.ts'
import { ANSWER_WITHIN_MS } from '../../../../bot/teams/press/in-time.ts'
import { fakeMeeting, type FakeMeeting } from '../../../support/bot-caseroom.ts'
import { button, cardOf, chatWith, sentCard } from '../../../support/bot-chat.ts'
import { botKit, type BotKit } from '../../../support/bot-kit.ts'
import { actionId, canaries } from '../../../support/bot-view.ts'

describe('a press that takes longer than a client waits', () => {
  let meeting: FakeMeeting
  let kit: BotKit
  let chat: ReturnType<typeof chatWith>
  let clock: sinon.SinonFakeTimers

  beforeEach(() => {
    meeting = fakeMeeting()
    meeting.agreed.add('police-rep')
    kit = botKit(meeting)
    chat = chatWith(kit)
    clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  })
  afterEach(() => sinon.restore())

  const who = 'police-rep'
  const shown = async () => {
    const door = await drawDoor(
      { ...kit, language: 'en' },
      { card: 'action', about: { actionId }, for: forPerson(who), teamsUserIds: [] },
    )
    return { door, card: cardOf(await chat.press({ who }, { button: button(door, 'show') })) }
  }

  /** Holds what the product does until it is let go; answers when it was asked. */
  const held = <Name extends 'handle' | 'actionFor'>(name: Name) => {
    const asked = Promise.withResolvers<void>()
    const go = Promise.withResolvers<void>()
    const real = meeting[name] as (...given: unknown[]) => Promise<unknown>
    sinon.stub(meeting, name).callsFake((async (...given: unknown[]) => {
      asked.resolve()
      await go.promise
      return real(...given)
    }) as never)
    return { asked: asked.promise, go: go.resolve }
  }
  const told = async () => {
    for (let turn = 0; turn < 50 && kit.toldPrivately.length === 0; turn += 1) await new Promise(setImmediate)
    return kit.toldPrivately
  }

  it('says that an order is being worked on, carries it out once, and brings the door to how things are then', async () => {
    const { card } = await shown()
    const { asked, go } = held('handle')
    const pressing = chat.press({ who }, { button: button(card, 'accept-action') })
    await asked
    clock.tick(ANSWER_WITHIN_MS)
    const answer = await pressing
    assert.equal(answer.type, 'application/vnd.microsoft.activity.message')
    assert.match(JSON.stringify(answer.value), /being worked on/)
    go()
    const [message] = await told()
    assert.deepEqual([message?.personId, meeting.done.length], [who, 1])
    const sent = JSON.stringify(sentCard(message?.activity))
    assert.ok(sent.includes('An item needs you.') && !sent.includes(canaries.victim))
  })

  it('says afterwards why an order was refused, with its code', async () => {
    const { card } = await shown()
    meeting.refuseNext('action-finished')
    const { asked, go } = held('handle')
    const pressing = chat.press({ who }, { button: button(card, 'accept-action') })
    await asked
    clock.tick(ANSWER_WITHIN_MS)
    await pressing
    go()
    assert.match((await told())[0]?.activity.text ?? '', /\(action-finished\)$/)
  })

  it('sends nothing after a refresh, however long it took: a refresh only ever answers', async () => {
    const { door } = await shown()
    const { asked, go } = held('actionFor')
    const pressing = chat.press({ who }, { button: button(door, 'show'), trigger: 'automatic' })
    await asked
    clock.tick(ANSWER_WITHIN_MS)
    assert.match(JSON.stringify(await pressing), /press the button again/)
    go()
    assert.deepEqual(await told(), [])
  })

  it('waits for nothing that is only kept for later, such as where a conversation is served from now', async () => {
    sinon.stub(kit.book, 'get').returns(new Promise(() => {}))
    const { card } = await shown()
    assert.ok(JSON.stringify(card).includes(canaries.victim))
  })

  it('leaves no timer behind where the answer was there in time', async () => {
    const { card } = await shown()
    await chat.press({ who }, { button: button(card, 'accept-action') })
    assert.equal(clock.countTimers(), 0)
  })
})
