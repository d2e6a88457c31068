import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { wordsIn } from '../../../../bot/cards/drawing.ts'
import { agendaChannel, meetingChat } from '../../../../bot/rehearsal/bridge/places.ts'
import { fakeMeeting, type FakeMeeting } from '../../../support/bot-caseroom.ts'
import { chatWith, sentCard } from '../../../support/bot-chat.ts'
import { botKit, type BotKit, tenantId } from '../../../support/bot-kit.ts'
import { canaries } from '../../../support/bot-view.ts'

const words = wordsIn('en').replies
const here = { conversationId: meetingChat.id }

describe('writing to the bot where others read', () => {
  let meeting: FakeMeeting
  let kit: BotKit
  let chat: ReturnType<typeof chatWith>

  beforeEach(async () => {
    meeting = fakeMeeting()
    kit = botKit(meeting)
    chat = chatWith(kit)
    await chat.say({ who: 'coordinator', ...here }, 'link')
  })

  for (const where of [meetingChat.id, agendaChannel.id]) {
    it(`puts up the agenda as a door that says nothing (${where})`, async () => {
      const [sent, ...more] = await chat.say({ who: 'police-rep', conversationId: where }, 'agenda')
      assert.deepEqual([sent?.summary, more], ['The list for the next meeting is ready.', []])
      assert.deepEqual((sentCard(sent).refresh as { userIds: string[] }).userIds, ['29:police-rep'])
      assert.ok(!JSON.stringify(sent).includes('anary'))
    })
  }

  it('R057 puts up the statement for whoever writes that they are late, while the meeting is open', async () => {
    const [sent] = await chat.say({ who: 'housing-rep', ...here }, 'hwyr')
    assert.equal(sent?.summary, wordsIn('en').neutral.statement)
    meeting.meeting.status = 'planned'
    assert.equal((await chat.say({ who: 'housing-rep', ...here }, 'late'))[0]?.text, words.elsewhere)
  })

  it('says what can be written here, in the language of the one who asks', async () => {
    assert.equal((await chat.say({ who: 'police-rep', ...here }, 'help'))[0]?.text, words.helpHere)
    const welsh = await chat.say({ who: 'police-rep', ...here, locale: 'cy-GB' }, 'cymorth')
    assert.equal(welsh[0]?.text, wordsIn('cy').replies.helpHere)
  })

  it('answers a stranger, and a chat that belongs to no meeting, with a constant', async () => {
    assert.equal((await chat.say({ who: 'outsider', ...here }, 'agenda'))[0]?.text, words.elsewhere)
    const conversation = { id: '19:other@thread.v2', conversationType: 'groupChat', tenantId, isGroup: true, name: '' }
    const elsewhere = await chat.send({ who: 'coordinator' }, { type: 'message', text: 'agenda', conversation })
    assert.equal(elsewhere[0]?.text, words.elsewhere)
  })

  for (const text of [
    'update 7 done, the lock at 4 Elm Row was changed',
    'Case 3 has moved',
    'she lives at CF10 1AA',
    'ring her on 07700 900123',
    'Zelda Testcase told the school about it',
    'the children are with him',
    "mae'r plant gydag ef",
  ]) {
    it(`H40 answers “${text}” in the writer’s own chat alone, and keeps nothing of it`, async () => {
      const before = JSON.stringify([...kit.kept.values()])
      assert.deepEqual(await chat.say({ who: 'police-rep', ...here }, text), [])
      assert.deepEqual(
        kit.toldPrivately.map(({ personId, activity }) => [personId, activity.text]),
        [['police-rep', words.nudge]],
      )
      assert.deepEqual(meeting.done, [])
      const after = [...kit.kept].filter(([key]) => !key.startsWith('heard:')).map(([, value]) => value)
      assert.ok(!JSON.stringify(after).includes(text.slice(-12)) && before.length > 0)
      assert.ok(!kit.logged().includes(text.slice(-12)))
      assert.ok(kit.logged().includes('case-detail-in-shared-chat'))
    })
  }

  it('says the same to whom it cannot reach, without saying whether what they wrote is about anyone', async () => {
    kit.privately = async () => false
    const [sent] = await chat.say({ who: 'police-rep', ...here }, `${canaries.victim} is in refuge`)
    assert.equal(sent?.text, words.elsewhere)
  })

  it('is not asked about by permission: the app reads only what mentions it', () => {
    const manifest = readFileSync('appPackage/manifest.json', 'utf8')
    assert.doesNotMatch(manifest, /ChatMessage\.Read|ChannelMessage\.Read/)
  })
})
