import assert from 'node:assert/strict'
import { agendaChannel, botTeamsId, meetingChat } from '../../../../bot/rehearsal/bridge/places.ts'
import { findReference } from '../../../../bot/teams/sending/references.ts'
import { fakeMeeting } from '../../../support/bot-caseroom.ts'
import { chatWith } from '../../../support/bot-chat.ts'
import { appId, botKit, type BotKit } from '../../../support/bot-kit.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'

describe('where the bot learns that it can write', () => {
  let kit: BotKit
  let chat: ReturnType<typeof chatWith>

  beforeEach(() => {
    kit = botKit(fakeMeeting())
    chat = chatWith(kit)
  })

  const added = { type: 'conversationUpdate', membersAdded: [{ id: botTeamsId(appId), name: '' }] }
  const police = () => findReference(kit.book, `person:${'police-rep' as PersonId}`)

  it('is a verified person’s own chat, by installation or by any change of its members', async () => {
    await chat.send({ who: 'police-rep' }, { type: 'installationUpdate', action: 'add' })
    await chat.send({ who: 'housing-rep' }, added)
    assert.deepEqual([...kit.kept.keys()].sort(), ['person:housing-rep', 'person:police-rep'])
    assert.equal((await police())?.teamsUserId, '29:police-rep')
  })

  it('is no chat of an outsider', async () => {
    await chat.send({ who: 'outsider' }, { type: 'installationUpdate', action: 'add' })
    assert.equal(kit.kept.size, 0)
  })

  it('is the deployment’s own channel, in whichever channel of the team the bot was added', async () => {
    await chat.send(
      { who: 'coordinator', conversationId: agendaChannel.id },
      { type: 'installationUpdate', action: 'add' },
    )
    const channel = await findReference(kit.book, 'channel:thurrock')
    assert.deepEqual([channel?.conversationId, channel?.conversationType], [agendaChannel.id, 'channel'])
  })

  it('is that channel still where the bot was taken out of a team: which of several holds it only a post can tell', async () => {
    const inTeam = { who: 'coordinator', conversationId: agendaChannel.id }
    await chat.send(inTeam, { type: 'installationUpdate', action: 'add' })
    const conversation = { id: '19:another@thread.tacv2', conversationType: 'channel', isGroup: true, name: '' }
    await chat.send(inTeam, { type: 'installationUpdate', action: 'remove', conversation })
    assert.ok(await findReference(kit.book, 'channel:thurrock'))
  })

  it('is not led away by a team of a partner’s own organisation that has the app too', async () => {
    const inTeam = { who: 'coordinator', conversationId: agendaChannel.id }
    await chat.send(inTeam, { type: 'installationUpdate', action: 'add' })
    const ours = await findReference(kit.book, 'channel:thurrock')
    const partner = '88888888-8888-4888-8888-888888888888'
    const theirs = {
      serviceUrl: 'https://smba.trafficmanager.net/elsewhere/',
      conversation: { id: '19:theirs@thread.tacv2', conversationType: 'channel', isGroup: true, name: '' },
      channelData: { tenant: { id: partner } },
    }
    await chat.send(inTeam, { ...theirs, type: 'installationUpdate', action: 'add' })
    await chat.send(inTeam, { ...theirs, type: 'message', text: 'help' })
    assert.deepEqual(await findReference(kit.book, 'channel:thurrock'), ours)
  })

  it('is no place any more once the bot was taken out, and is one again once it was put back', async () => {
    await chat.send({ who: 'police-rep' }, { type: 'installationUpdate', action: 'add' })
    await chat.send({ who: 'police-rep' }, { type: 'installationUpdate', action: 'remove' })
    assert.equal(await police(), null)
    await chat.send({ who: 'police-rep' }, { type: 'installationUpdate', action: 'add' })
    assert.ok(await police())
  })

  it('forgets a meeting’s chat that it was taken out of', async () => {
    await chat.send(
      { who: 'coordinator', conversationId: meetingChat.id },
      { type: 'installationUpdate', action: 'add' },
    )
    assert.ok(await findReference(kit.book, 'meeting:meeting-1' as never))
    await chat.send(
      { who: 'coordinator', conversationId: meetingChat.id },
      { type: 'installationUpdate', action: 'remove' },
    )
    assert.equal(await findReference(kit.book, 'meeting:meeting-1' as never), null)
  })

  it('keeps ids only: no name of anyone', async () => {
    await chat.send({ who: 'police-rep' }, { type: 'installationUpdate', action: 'add' })
    assert.ok(![...kit.kept.values()].some((json) => json.includes('Farouk')))
  })
})
