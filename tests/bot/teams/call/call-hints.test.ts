import assert from 'node:assert/strict'
import type { MeetingId } from '../../../../src/domain/ids.ts'
import { meetingChat } from '../../../../bot/rehearsal/bridge/places.ts'
import { roomEvent } from '../../../../bot/rehearsal/bridge/teams-activities.ts'
import { findCall } from '../../../../bot/teams/call/call-book.ts'
import { fakeMeeting, type FakeMeeting, personOf } from '../../../support/bot-caseroom.ts'
import { type BotHost, startBotHost } from '../../../support/bot-host.ts'
import { appId, tenantId } from '../../../support/bot-kit.ts'
import { canaries, meetingId } from '../../../support/bot-view.ts'

type Shown = { recipients: string[]; surfaces: { surface: string; content?: { value: { url: string } } }[] }

describe('what the bot shows inside a call', () => {
  let host: BotHost
  let meeting: FakeMeeting

  beforeEach(async () => {
    meeting = fakeMeeting()
    host = await startBotHost(meeting)
    await host.bridge.installAll({ coordinatorId: 'coordinator' })
  })
  afterEach(() => host.stop())

  const shown = () =>
    host.bridge.sent().flatMap(({ activity }) => (activity?.type === 'meetingNotification' ? [activity as Shown] : []))
  const come = (...personIds: string[]) => host.bridge.room({ what: 'ParticipantJoin', personIds })

  it('is the way to our page, to the chair alone, when the call begins; Teams’ call is not our meeting', async () => {
    meeting.meeting.status = 'planned'
    await host.bridge.room({ what: 'Start', personIds: ['coordinator'] })
    await host.bridge.room({ what: 'Start', personIds: ['coordinator'] })
    assert.deepEqual(
      shown().map(({ recipients, surfaces }) => [recipients, surfaces.map(({ surface }) => surface)]),
      [[['29:police-rep'], ['meetingStage', 'meetingTabIcon']]],
    )
    assert.equal(shown()[0]?.surfaces[0]?.content?.value.url, `https://page.example/tab?meeting=${meetingId}`)
    assert.deepEqual(meeting.done, [])
  })

  it('R057 prompts whoever comes after the statement was read, once, and nobody who has agreed', async () => {
    meeting.agreed.add('idva-rep')
    await come('housing-rep', 'idva-rep')
    await come('housing-rep')
    assert.deepEqual(
      shown().map(({ recipients }) => recipients),
      [['29:housing-rep']],
    )
  })

  it('says nothing of any case, wherever it is shown', async () => {
    await come('housing-rep')
    const everything = JSON.stringify(shown())
    for (const canary of Object.values(canaries)) assert.ok(!everything.includes(canary), canary)
  })

  it('puts the same door into the own chat of whomever Teams does not show it to', async () => {
    const around = { appId, tenantId, serviceUrl: host.bridge.url }
    const person = { ...personOf('housing-rep') }
    const event = roomEvent(around, {
      what: 'ParticipantJoin',
      person,
      people: [person],
      conversationId: meetingChat.id,
    })
    const members = [{ user: { id: '29:moved-elsewhere', aadObjectId: person.accountId } }]
    const token = await host.issuer.botToken({ appId, serviceUrl: host.bridge.url, lifetimeSeconds: 600 })
    await fetch(host.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ ...event, value: { members } }),
    })
    const last = host.bridge.sent().at(-1)
    assert.equal(last?.conversationId, 'a:housing-rep')
    assert.ok(JSON.stringify(last?.activity).includes('A text is ready for you to read.'))
  })

  it('learns by which names Graph knows the call, for reconciling afterwards', async () => {
    await host.bridge.room({ what: 'Start', personIds: ['coordinator'] })
    assert.deepEqual(await findCall(host.kit.book, meetingId as MeetingId), {
      onlineMeetingId: meetingChat.graphId,
      joinUrl: null,
      organiserId: personOf('coordinator').accountId,
    })
  })
})
