import assert from 'node:assert/strict'
import { agendaChannel, meetingChat, personalChatOf } from '../../../bot/rehearsal/bridge/places.ts'
import { rehearsalPeople } from '../../../bot/rehearsal/people.ts'
import { playgroundConfig } from '../../../bot/rehearsal/playground.ts'
import { fakeMeeting } from '../../support/bot-caseroom.ts'
import { startBotHost } from '../../support/bot-host.ts'
import { appId, tenantId } from '../../support/bot-kit.ts'
import { playgroundFor } from '../../support/bot-playground.ts'

type Config = { currentUser: { id: string }; users: { id: string }[] }

describe('the Playground', () => {
  const options = { folder: '', port: 0, bridgeUrl: '', appId, tenantId, people: rehearsalPeople }

  it('is told of one person, exactly five others, the meeting’s chat and the agenda channel', () => {
    const config = playgroundConfig({ ...options, personId: 'idva-rep' }) as Config &
      Record<string, { id: string; channels?: { id: string }[] }>
    assert.equal(config.currentUser.id, '29:idva-rep')
    assert.equal(config.users.length, 5)
    assert.ok(!config.users.some((user) => user.id === '29:idva-rep'))
    assert.deepEqual([config.personalChat?.id, config.groupChat?.id], [personalChatOf('idva-rep'), meetingChat.id])
    assert.deepEqual(
      config.team?.channels?.map((channel) => channel.id),
      [agendaChannel.id],
    )
  })

  it('shows nobody who is not in the rehearsal', () => {
    assert.throws(() => playgroundConfig({ ...options, personId: 'stranger' }))
  })

  it('starts, is started anew as another person, and ends', async () => {
    const host = await startBotHost(fakeMeeting())
    const playground = await playgroundFor(host, 'police-rep')
    const shown = async () =>
      ((await (await fetch(`${playground.shown().url}/_internal/v1/config`)).json()) as { config: Config }).config
        .currentUser.id
    try {
      assert.equal(await shown(), '29:police-rep')
      await playground.showAs('idva-rep')
      assert.equal(await shown(), '29:idva-rep')
    } finally {
      await playground.stop()
      await host.stop()
    }
    await assert.rejects(fetch(playground.shown().url))
  })
})
