import assert from 'node:assert/strict'
import { forPerson } from '../../../../bot/cards/card-data.ts'
import { wordsIn } from '../../../../bot/cards/drawing.ts'
import { drawDoor } from '../../../../bot/cards/draw-door.ts'
import { meetingChat } from '../../../../bot/rehearsal/bridge/places.ts'
import { fakeMeeting, type FakeMeeting } from '../../../support/bot-caseroom.ts'
import { button, cardOf, chatWith, sentCard } from '../../../support/bot-chat.ts'
import { botKit, type BotKit } from '../../../support/bot-kit.ts'
import { actionId, canaries, meetingId } from '../../../support/bot-view.ts'

const help = wordsIn('en').replies.help

describe('writing to the bot', () => {
  let meeting: FakeMeeting
  let kit: BotKit
  let chat: ReturnType<typeof chatWith>

  beforeEach(() => {
    meeting = fakeMeeting()
    meeting.agreed.add('police-rep')
    kit = botKit(meeting)
    chat = chatWith(kit)
  })

  for (const [words, neutral] of Object.entries({
    agenda: 'The list for the next meeting is ready.',
    next: 'The list for the next meeting is ready.',
    nesaf: 'The list for the next meeting is ready.',
    'fy nghamau': 'Your items.',
    'My Actions ': 'Your items.',
    record: 'Record an item.',
    attendance: 'Who is in the room.',
  })) {
    it(`answers “${words}” with a door, of which a banner can show one neutral sentence`, async () => {
      const [sent, ...more] = await chat.say({ who: 'coordinator' }, words)
      assert.deepEqual([sent?.summary, sent?.text, more], [neutral, undefined, []])
      assert.equal(sentCard(sent).fallbackText, neutral)
      assert.ok(!JSON.stringify(sent).includes('anary'))
      const answer = await chat.press({ who: 'coordinator' }, { button: button(sentCard(sent), 'show') })
      assert.ok(cardOf(answer).body)
    })
  }

  for (const words of ['help', 'what is the address?', '', '<b>next</b>', 'toString']) {
    it(`answers “${words}” with what it understands`, async () => {
      assert.deepEqual(
        (await chat.say({ who: 'police-rep' }, words)).map((each) => each.text),
        [help],
      )
    })
  }

  it('says so where no meeting is open', async () => {
    meeting.meeting.status = 'ended'
    for (const words of ['record', 'attendance', 'next']) {
      assert.equal((await chat.say({ who: 'coordinator' }, words))[0]?.text, 'There is no meeting for you to open.')
    }
  })

  it('learns where it can write to a verified person, keeps no name of theirs, and nothing of an outsider', async () => {
    await chat.say({ who: 'police-rep' }, 'help')
    await chat.say({ who: 'outsider' }, 'next')
    assert.deepEqual([...kit.kept.keys()].sort(), ['heard:a:police-rep', 'person:police-rep'])
    assert.ok(!JSON.stringify([...kit.kept.values()]).includes('Farouk'))
  })

  it('says nothing of any case in a chat that others read', async () => {
    for (const words of ['next', 'my actions', 'record', 'attendance', 'hello']) {
      const sent = await chat.say({ who: 'coordinator', conversationId: meetingChat.id }, words)
      assert.deepEqual(
        sent.map((each) => [each.text, each.attachments]),
        [['Please write to me in our own chat.', undefined]],
      )
    }
  })

  it('does for a client without universal actions what the button says, and replies in constants', async () => {
    const shown = cardOf(await chat.press({ who: 'police-rep' }, { button: button(await actionDoor(), 'show') }))
    const value = button(shown, 'accept-action').data
    const submit = async () =>
      (await chat.send({ who: 'police-rep' }, { type: 'message', value })).map((each) => each.text)
    assert.deepEqual(await submit(), ['Noted.'])
    assert.deepEqual(await submit(), ['This card has been used already. Please open the newest one. (card-replayed)'])
    assert.equal(meeting.actions.get(actionId)?.status, 'accepted')
  })

  it('never puts what a card may hold into a message: a client without universal actions is led to the tab', async () => {
    const { data } = button(await actionDoor(), 'show')
    const sent = await chat.send({ who: 'police-rep' }, { type: 'message', value: data })
    assert.deepEqual(
      sent.map((each) => each.text),
      ['Please open it in the tab: https://tab.example/my/'],
    )
    assert.ok(!JSON.stringify(sent).includes(canaries.victim))
  })

  it('refuses a submitted button that was tampered with', async () => {
    const { data } = button(await actionDoor(), 'show')
    const value = { caseroom: { ...data.caseroom, verb: 'accept-action' } }
    const sent = await chat.send({ who: 'police-rep' }, { type: 'message', value })
    assert.deepEqual(
      sent.map((each) => each.text),
      ['This card is not as Caseroom sent it. Nothing has been changed.'],
    )
    assert.deepEqual(meeting.done, [])
  })

  it('says in a shared chat no more than that there is a tab, where a submitted button is refused', async () => {
    const seal = kit.seal.seal({
      card: 'statement',
      verb: 'agree-to-statement',
      about: { meetingId, version: 'local-1' },
      nonce: kit.nonce(),
      for: forPerson('police-rep'),
    })
    meeting.refuseNext('not-approved')
    const sent = await chat.send(
      { who: 'police-rep', conversationId: meetingChat.id },
      { type: 'message', value: { caseroom: seal } },
    )
    assert.deepEqual(
      sent.map((each) => each.text),
      ['Please open it in the tab: https://tab.example/my/'],
    )
  })

  const actionDoor = () =>
    drawDoor(
      { ...kit, language: 'en' },
      { card: 'action', about: { actionId }, for: forPerson('police-rep'), teamsUserIds: [] },
    )
})
