import assert from 'node:assert/strict'
import type { MeetingId, PersonId } from '../../../../src/domain/ids.ts'
import { meetingChat } from '../../../../bot/rehearsal/bridge/places.ts'
import { MOST_PROMPTED, promptInCall } from '../../../../bot/teams/call/prompt-in-call.ts'
import { asConversationReference, findReference } from '../../../../bot/teams/sending/references.ts'
import { fakeMeeting } from '../../../support/bot-caseroom.ts'
import { type BotHost, startBotHost } from '../../../support/bot-host.ts'
import { appId } from '../../../support/bot-kit.ts'
import { meetingId } from '../../../support/bot-view.ts'

describe('a prompt to many people in a call', () => {
  let host: BotHost

  before(async () => {
    host = await startBotHost(fakeMeeting())
    await host.bridge.installAll({ coordinatorId: 'coordinator' })
  })
  after(() => host.stop())

  it('asks Teams for fifty at a time, which is as many as it takes, and goes on where some are not there', async () => {
    const people = Array.from({ length: 120 }, (_, index) => {
      return { personId: `person-${index}` as PersonId, teamsUserId: `29:person-${index}` }
    })
    const chat = await findReference(host.kit.book, `meeting:${meetingId as MeetingId}`)
    assert.ok(chat)
    await host.adapter.continueConversationAsync(appId, asConversationReference(chat), async (context) => {
      context.activity.channelData = { meeting: { id: meetingChat.callId } }
      await promptInCall(host.kit, { context, meetingId: meetingId as MeetingId, people })
    })
    const asked = host.bridge.sent().flatMap(({ activity }) => {
      return activity?.type === 'meetingNotification' ? [(activity.recipients as string[]).length] : []
    })
    assert.deepEqual(asked, [MOST_PROMPTED, MOST_PROMPTED, 20])
    assert.ok(host.kit.logged().includes('prompt-partly-shown'))
  })
})
