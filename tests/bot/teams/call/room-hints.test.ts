import assert from 'node:assert/strict'
import { z } from 'zod'
import { meetingChat } from '../../../../bot/rehearsal/bridge/places.ts'
import { fakeMeeting, type FakeMeeting, personOf } from '../../../support/bot-caseroom.ts'
import { chatWith } from '../../../support/bot-chat.ts'
import { botKit, type BotKit } from '../../../support/bot-kit.ts'
import { meetingId } from '../../../support/bot-view.ts'
import { id } from '../../../../src/contracts/words.ts'

describe('what Teams tells of the call', () => {
  let meeting: FakeMeeting
  let kit: BotKit
  let chat: ReturnType<typeof chatWith>

  beforeEach(async () => {
    meeting = fakeMeeting()
    kit = botKit(meeting)
    chat = chatWith(kit)
    await chat.say({ who: 'coordinator', conversationId: meetingChat.id }, 'link')
  })

  let counted = 0
  const event = (what: string, value: unknown, eventId = `event-${(counted += 1)}`) => {
    const name = `application/vnd.microsoft.meeting${what}`
    return chat.send(
      { who: 'coordinator', conversationId: meetingChat.id },
      { type: 'event', name, value, id: eventId },
    )
  }
  const member = (who: string) => ({
    user: { id: `29:${who}`, aadObjectId: personOf(who).accountId, name: personOf(who).name },
  })

  it('R058 notes who came and who went on Teams’ word, and on nobody’s own', async () => {
    await event('ParticipantJoin', { members: [member('idva-rep'), member('housing-rep')] })
    await event('ParticipantLeave', { members: [member('idva-rep')] })
    assert.deepEqual(meeting.done, [
      { who: 'teams', command: { type: 'note-presence', meetingId, personId: 'idva-rep', present: true } },
      { who: 'teams', command: { type: 'note-presence', meetingId, personId: 'housing-rep', present: true } },
      { who: 'teams', command: { type: 'note-presence', meetingId, personId: 'idva-rep', present: false } },
    ])
  })

  it('notes an event once, however often Teams sends it', async () => {
    await event('ParticipantJoin', { members: [member('idva-rep')] }, 'the-same')
    await event('ParticipantJoin', { members: [member('idva-rep')] }, 'the-same')
    assert.equal(meeting.done.length, 1)
  })

  for (const [teamsId, kind] of Object.entries({
    '4:+4400000000': 'phone',
    '28:app-of-others': 'app',
    '8:teamsvisitor:x': 'anonymous',
  })) {
    it(`H09 H10 notes ${teamsId} as ${kind}, for the coordinator, under an id that is not theirs`, async () => {
      await event('ParticipantJoin', { members: [{ user: { id: teamsId, name: 'Somebody' } }] })
      const [done] = meeting.done
      assert.ok(done?.command.type === 'note-unknown')
      assert.deepEqual([done.who, done.command.kind, done.command.present], ['teams', kind, true])
      assert.ok(id.safeParse(done.command.unknownId).success && !done.command.unknownId.includes('44000'))
    })
  }

  it('notes an unknown who goes under the id under which they came', async () => {
    const members = [{ user: { id: '4:+4400000000' } }]
    await event('ParticipantJoin', { members })
    await event('ParticipantLeave', { members })
    const ids = meeting.done.map(({ command }) => z.looseObject({ unknownId: z.string() }).parse(command).unknownId)
    assert.equal(new Set(ids).size, 1)
  })

  it('notes somebody signed in who is in no directory as unknown', async () => {
    await event('ParticipantJoin', { members: [member('outsider')] })
    assert.equal(meeting.done[0]?.command.type, 'note-unknown')
  })

  for (const value of [
    undefined,
    null,
    {},
    { members: null },
    { members: 'x' },
    { members: [{}] },
    { members: [{ user: {} }] },
  ]) {
    it(`takes ${JSON.stringify(value)} for what it is: nothing to note, and no fault`, async () => {
      for (const what of ['ParticipantJoin', 'ParticipantLeave', 'Start', 'End']) await event(what, value)
      assert.deepEqual(meeting.done, [])
    })
  }

  it('notes whom it can read where another member cannot be read', async () => {
    await event('ParticipantJoin', { members: [{ user: {} }, member('idva-rep'), 7] })
    assert.deepEqual(
      meeting.done.map(({ who, command }) => [who, 'personId' in command ? command.personId : '']),
      [['teams', 'idva-rep']],
    )
  })

  it('takes a federated person for nobody of ours who has the same account number in another tenant', async () => {
    const { user } = member('idva-rep')
    await event('ParticipantJoin', {
      members: [{ user: { ...user, tenantId: '99999999-9999-4999-8999-999999999999' } }],
    })
    assert.equal(meeting.done[0]?.command.type, 'note-unknown')
  })

  it('never opens or ends a meeting: start and end are kept as hints, with or without what Teams leaves out', async () => {
    await event('Start', { Id: 'x' })
    await event('End', {})
    assert.deepEqual(meeting.done, [])
    assert.ok(kit.kept.has(`hint:${meetingId}:started`) && kit.kept.has(`hint:${meetingId}:ended`))
  })

  it('notes nothing from a chat that belongs to no meeting', async () => {
    kit.kept.clear()
    await event('ParticipantJoin', { members: [member('idva-rep')] })
    assert.deepEqual(meeting.done, [])
  })

  it('goes on with the others where one is refused', async () => {
    meeting.refuseNext('meeting-ended')
    await event('ParticipantJoin', { members: [member('idva-rep'), member('housing-rep')] })
    assert.deepEqual(
      meeting.done.map(({ who, command }) => [who, 'personId' in command ? command.personId : '']),
      [['teams', 'housing-rep']],
    )
  })
})
