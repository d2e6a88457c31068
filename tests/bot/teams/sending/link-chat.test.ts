import assert from 'node:assert/strict'
import { meetingChat } from '../../../../bot/rehearsal/bridge/places.ts'
import { fakeMeeting, type FakeMeeting } from '../../../support/bot-caseroom.ts'
import { chatWith } from '../../../support/bot-chat.ts'
import { botKit, type BotKit } from '../../../support/bot-kit.ts'
import { meetingId } from '../../../support/bot-view.ts'

const here = { conversationId: meetingChat.id }

describe('the chat of a meeting', () => {
  let meeting: FakeMeeting
  let kit: BotKit
  let chat: ReturnType<typeof chatWith>

  beforeEach(() => {
    meeting = fakeMeeting()
    kit = botKit(meeting)
    chat = chatWith(kit)
  })

  const install = (who: string) => chat.send({ who, ...here }, { type: 'installationUpdate', action: 'add' })
  const link = async (who: string) => (await chat.say({ who, ...here }, 'link'))[0]?.text
  const linked = () => [...kit.kept.keys()].filter((key) => !key.startsWith('heard:')).sort()

  it('is tied to the coordinator’s next meeting where the coordinator installs the bot there', async () => {
    meeting.meeting.status = 'planned'
    await install('coordinator')
    assert.deepEqual(linked(), [`chat:${meetingChat.id}`, `meeting:${meetingId}`])
  })

  it('is tied to it where the coordinator writes link', async () => {
    assert.equal(await link('coordinator'), 'This chat is linked to the meeting.')
    assert.deepEqual(linked(), [`chat:${meetingChat.id}`, `meeting:${meetingId}`])
  })

  it('is tied by nobody else', async () => {
    for (const who of ['chair', 'police-rep', 'outsider']) {
      await install(who)
      assert.equal(await link(who), 'Only the coordinator of a planned or open meeting can link its chat.')
    }
    assert.deepEqual(linked(), [])
  })

  it('is tied to no meeting that has ended', async () => {
    meeting.meeting.status = 'ended'
    await install('coordinator')
    assert.deepEqual(linked(), [])
  })

  it('stays tied as it is where the bot is installed again, until the coordinator writes link', async () => {
    kit.kept.set(`chat:${meetingChat.id}`, JSON.stringify({ meetingId: 'meeting-0', linkedBy: 'coordinator' }))
    await install('coordinator')
    assert.ok(!kit.kept.has(`meeting:${meetingId}`))
    await link('coordinator')
    assert.ok(kit.kept.has(`meeting:${meetingId}`))
  })
})
