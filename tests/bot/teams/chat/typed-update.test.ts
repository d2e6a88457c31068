import assert from 'node:assert/strict'
import { wordsIn } from '../../../../bot/cards/drawing.ts'
import { fakeMeeting, type FakeMeeting } from '../../../support/bot-caseroom.ts'
import { button, chatWith, sentCard } from '../../../support/bot-chat.ts'
import { botKit } from '../../../support/bot-kit.ts'
import { actionId, anAction } from '../../../support/bot-view.ts'

const words = wordsIn('en').replies

describe('an update that is typed', () => {
  let meeting: FakeMeeting
  let chat: ReturnType<typeof chatWith>

  beforeEach(() => {
    meeting = fakeMeeting()
    meeting.agreed.add('police-rep')
    chat = chatWith(botKit(meeting))
  })

  const say = async (text: string) => (await chat.say({ who: 'police-rep' }, text)).map((each) => each.text)
  const done = () => meeting.done.map(({ who, command }) => [who, command])

  for (const [text, command] of [
    [
      'update 7 The locksmith comes tomorrow',
      { type: 'update-action', actionId, text: 'The locksmith comes tomorrow' },
    ],
    ['update 3.7 done', { type: 'finish-action', actionId, outcome: 'done', text: '' }],
    [
      'Update 7: not possible because nobody answers',
      { type: 'finish-action', actionId, outcome: 'not-possible', text: 'nobody answers' },
    ],
    ['update 7 not done, no key', { type: 'finish-action', actionId, outcome: 'not-done', text: 'no key' }],
    ["diweddaru 7 wedi'i wneud - clo newydd", { type: 'finish-action', actionId, outcome: 'done', text: 'clo newydd' }],
  ] as const) {
    it(`is the order that the tab would give: “${text}”`, async () => {
      assert.deepEqual([await say(text), done()], [[words.noted], [['police-rep', command]]])
    })
  }

  for (const [text, language] of [
    ['update 7 done nothing yet', 'en'],
    ["diweddaru 7 wedi'i wneud ond heb orffen", 'cy'],
  ] as const) {
    it(`finishes nothing where the words may mean the contrary, keeps them and asks on the card: “${text}”`, async () => {
      const [card, sentence] = await chat.say({ who: 'police-rep', locale: `${language}-GB` }, text)
      assert.equal(sentence?.text, wordsIn(language).replies.notedOpen)
      assert.equal(button(sentCard(card), 'show').data.caseroom.about.actionId, actionId)
      const noted = { type: 'update-action', actionId, text: text.replace(/^\w+ 7 /, '') }
      assert.deepEqual(done(), [['police-rep', noted]])
    })
  }

  it('counts once, however often Teams delivers it', async () => {
    const message = { type: 'message', text: 'update 7 done', id: 'the-same' }
    const first = await chat.send({ who: 'police-rep' }, message)
    const second = await chat.send({ who: 'police-rep' }, message)
    assert.deepEqual([first.length, second.length, meeting.done.length], [1, 0, 1])
  })

  it('says so where there is no such action of theirs, and never whether another has one', async () => {
    assert.deepEqual(await say('update 8 done'), [words.noSuchAction])
    assert.deepEqual(await say('update 4.7 done'), [words.noSuchAction])
    meeting.actions.set('action-2', anAction({ actionId: 'action-2', actionNumber: 9, agencyId: 'housing' }))
    assert.deepEqual(await say('update 9 done'), [words.noSuchAction])
    assert.deepEqual(done(), [])
  })

  it('asks which one, where two have the number', async () => {
    meeting.actions.set('action-2', anAction({ actionId: 'action-2', number: 4 }))
    assert.deepEqual(await say('update 7 done'), [words.whichAction])
    assert.deepEqual(await say('update 4.7 done'), [words.noted])
    assert.deepEqual(
      done().map(([, command]) => command),
      [{ type: 'finish-action', actionId: 'action-2', outcome: 'done', text: '' }],
    )
  })

  it('says in a sentence with its code why it was not taken, and changes nothing', async () => {
    meeting.refuseNext('action-not-agreed')
    assert.match((await say('update 7 done'))[0] ?? '', /\(action-not-agreed\)$/)
    assert.match((await say(`update 7 done ${'x'.repeat(5_000)}`))[0] ?? '', /\(text-too-long\)$/)
    assert.match((await say('update 7'))[0] ?? '', /\(update-text-required\)$/)
    assert.deepEqual(done(), [])
  })

  it('is nothing in a finished action', async () => {
    meeting.actions.set(actionId, anAction({ status: 'done' }))
    assert.deepEqual(await say('update 7 done'), [words.noSuchAction])
  })
})
