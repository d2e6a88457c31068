import assert from 'node:assert/strict'
import sinon from 'sinon'
import { forConversation, forPerson, type About, type CardKind } from '../../../../bot/cards/card-data.ts'
import { drawDoor } from '../../../../bot/cards/draw-door.ts'
import { meetingChat } from '../../../../bot/rehearsal/bridge/places.ts'
import { fakeMeeting, type FakeMeeting } from '../../../support/bot-caseroom.ts'
import { button, cardOf, chatWith, type Button, type CardJson } from '../../../support/bot-chat.ts'
import { botKit, type BotKit } from '../../../support/bot-kit.ts'
import { actionId, canaries, meetingId } from '../../../support/bot-view.ts'

const inMeetingChat = { conversationId: meetingChat.id }

describe('a press on a card', () => {
  let meeting: FakeMeeting
  let kit: BotKit
  let chat: ReturnType<typeof chatWith>

  beforeEach(() => {
    meeting = fakeMeeting()
    kit = botKit(meeting)
    chat = chatWith(kit)
  })
  afterEach(() => sinon.restore())

  const door = async (card: CardKind, about: About, whom: string): Promise<CardJson> =>
    drawDoor({ ...kit, language: 'en' }, { card, about, for: whom, teamsUserIds: [] })
  const open = (card: CardJson) => button(card, 'show')
  const statementDoor = () => door('statement', { meetingId }, forConversation(meetingChat.id))
  const actionDoor = (who: string) => door('action', { actionId }, forPerson(who))
  const contentFor = async (who: string, made: CardJson, where: object = {}) =>
    cardOf(await chat.press({ who, ...where }, { button: open(made) }))

  it('R056 agrees to the statement as the one who pressed, and folds', async () => {
    const shown = await contentFor('police-rep', await statementDoor(), inMeetingChat)
    assert.ok(JSON.stringify(shown).includes(canaries.statement))
    const agreed = cardOf(
      await chat.press({ who: 'police-rep', ...inMeetingChat }, { button: button(shown, 'agree-to-statement') }),
    )
    assert.ok(JSON.stringify(agreed).includes('You have agreed.'))
    assert.deepEqual(meeting.done, [
      { who: 'police-rep', command: { type: 'agree-to-statement', meetingId, version: 'local-1' } },
    ])
  })

  it('accepts an action and shows it as accepted', async () => {
    meeting.agreed.add('police-rep')
    const shown = await contentFor('police-rep', await actionDoor('police-rep'))
    const accepted = cardOf(await chat.press({ who: 'police-rep' }, { button: button(shown, 'accept-action') }))
    assert.ok(JSON.stringify(accepted).includes('Accepted.'))
    assert.equal(meeting.actions.get(actionId)?.status, 'accepted')
  })

  it('shows a second use the card in its present state, says that it was used, and does nothing again', async () => {
    meeting.agreed.add('police-rep')
    const accept = button(await contentFor('police-rep', await actionDoor('police-rep')), 'accept-action')
    await chat.press({ who: 'police-rep' }, { button: accept })
    const again = JSON.stringify(cardOf(await chat.press({ who: 'police-rep' }, { button: accept })))
    assert.ok(again.includes('Accepted.') && again.includes('This card has been used already.'))
    assert.equal(meeting.done.length, 1)
  })

  const forgeries: Record<string, (good: Button, kit: BotKit) => Button> = {
    'its action was changed': (good) => changed(good, { about: { actionId: 'action-2' } }),
    'its person was changed': (good) => changed(good, { for: forPerson('chair') }),
    'its nonce was changed': (good) => changed(good, { nonce: '00000000-0000-4000-8000-000000000000' }),
    'its seal was taken off': (good) => changed(good, { seal: '' }),
    'its verb was changed in the data': (good) => changed(good, { verb: 'refuse-action' }),
    'its verb was changed beside the data': (good) => ({ ...good, verb: 'refuse-action' }),
    'it was made for somebody else': (good, { seal }) => ({
      ...good,
      data: { caseroom: seal.seal({ ...opened(good, seal), for: forPerson('housing-rep') }) },
    }),
    'it was made for another conversation': (good, { seal }) => ({
      ...good,
      data: { caseroom: seal.seal({ ...opened(good, seal), for: forConversation('19:other') }) },
    }),
  }
  for (const [how, forge] of Object.entries(forgeries)) {
    it(`is refused as tampered with where ${how}, and changes nothing`, async () => {
      meeting.agreed.add('police-rep')
      const accept = button(await contentFor('police-rep', await actionDoor('police-rep')), 'accept-action')
      const answer = await chat.press({ who: 'police-rep' }, { button: forge(accept, kit) })
      assert.deepEqual([answer.statusCode, answer.type], [400, 'application/vnd.microsoft.error'])
      assert.equal((answer.value as { code: string }).code, 'card-tampered')
      assert.ok(kit.logged().includes('card-tampered'))
      assert.deepEqual(meeting.done, [])
    })
  }

  it('takes identity from the verified activity alone: somebody else’s card is no use to whoever finds it', async () => {
    const answer = await chat.press({ who: 'housing-rep' }, { button: open(await actionDoor('police-rep')) })
    assert.equal((answer.value as { code: string }).code, 'card-tampered')
  })

  const refreshes: [CardKind, About][] = [
    ['statement', { meetingId }],
    ['agenda', { meetingId }],
    ['action', { actionId }],
    ['mine', {}],
    ['record', { meetingId }],
    ['attendance', { meetingId }],
    ['notice', { meetingId, notice: 'plan-sent' }],
    ['notice', { meetingId, actionId, notice: 'action-due-today' }],
    ['notice', { meetingId, notice: 'you-are-next' }],
    ['prepare', { meetingId }],
    ['checklist', { meetingId }],
  ]
  for (const [card, about] of refreshes) {
    it(`${card} ${about.notice ?? ''}: an automatic refresh answers, and sends, changes and keeps nothing`, async () => {
      const put = sinon.spy(kit.book, 'put')
      const { verb, data } = open(await door(card, about, forPerson('police-rep')))
      const { answer, sent } = await chat.invoke(
        { who: 'police-rep' },
        { action: { type: 'Action.Execute', verb, data }, trigger: 'automatic' },
      )
      assert.equal(answer.type, 'application/vnd.microsoft.card.adaptive')
      assert.deepEqual({ sent, done: meeting.done, puts: put.callCount }, { sent: [], done: [], puts: 0 })
    })
  }

  it('gives no order on an automatic refresh, whatever verb it names', async () => {
    meeting.agreed.add('police-rep')
    const accept = button(await contentFor('police-rep', await actionDoor('police-rep')), 'accept-action')
    const answer = await chat.press({ who: 'police-rep' }, { button: accept, trigger: 'automatic' })
    assert.equal(answer.statusCode, 400)
    assert.deepEqual(meeting.done, [])
  })

  it('gives nobody case content by any card who has not agreed to the statement', async () => {
    for (const [card, about] of refreshes) {
      const answer = await chat.press(
        { who: 'police-rep' },
        { button: open(await door(card, about, forPerson('police-rep'))) },
      )
      const text = JSON.stringify(answer)
      for (const canary of [canaries.victim, canaries.perpetrator, canaries.risk, 'Fit a canary lock'])
        assert.ok(!text.includes(canary), card)
    }
  })

  it('R172 tells an owner who has yet to agree what to do, and not whether there is an action', async () => {
    const existing = await contentFor('police-deputy', await actionDoor('police-deputy'))
    assert.ok(JSON.stringify(existing).includes('Please agree first'))
    meeting.actions.clear()
    assert.deepEqual((await contentFor('police-deputy', await actionDoor('police-deputy'))).body, existing.body)
  })

  it('gives an outsider the same door again, and a person of no account nothing more', async () => {
    const card = await contentFor('outsider', await statementDoor(), inMeetingChat)
    assert.deepEqual([card.body, card.fallbackText], [(await statementDoor()).body, 'A text is ready for you to read.'])
    const { verb, data } = open(await statementDoor())
    const out = await chat.send(
      { who: 'outsider', ...inMeetingChat },
      {
        type: 'invoke',
        name: 'adaptiveCard/action',
        from: { id: '8:orgid:x', name: '' },
        value: { action: { type: 'Action.Execute', verb, data } },
      },
    )
    assert.ok(!JSON.stringify(out).includes(canaries.statement))
  })

  for (const value of [
    undefined,
    null,
    7,
    {},
    { action: {} },
    { action: { verb: 'show' } },
    { action: { verb: 'show', data: {} } },
  ]) {
    it(`answers a body of ${JSON.stringify(value)} with an error that Teams can show`, async () => {
      const { answer } = await chat.invoke({ who: 'police-rep' }, value)
      assert.deepEqual([answer.statusCode, answer.type], [400, 'application/vnd.microsoft.error'])
    })
  }

  it('never throws: a broken machine is answered as such, and is logged without words', async () => {
    sinon.stub(meeting, 'meetingView').rejects(new Error(`broken at ${canaries.victim}`))
    const answer = await chat.press({ who: 'police-rep', ...inMeetingChat }, { button: open(await statementDoor()) })
    assert.deepEqual([answer.statusCode, (answer.value as { code: string }).code], [500, 'internal'])
    assert.ok(kit.logged().includes('unexpected-error') && !kit.logged().includes(canaries.victim))
  })

  it('speaks Welsh to a client that does', async () => {
    const shown = await contentFor('police-rep', await statementDoor(), { ...inMeetingChat, locale: 'cy-GB' })
    assert.equal(button(shown, 'agree-to-statement').title, "Rwy'n cytuno")
  })
})

function changed(good: Button, by: object): Button {
  return { ...good, data: { caseroom: { ...good.data.caseroom, ...by } } }
}

function opened(good: Button, seal: BotKit['seal']) {
  const data = seal.open(good.data.caseroom)
  assert.ok(data)
  return data
}
