import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { chatPermissions } from '../../../../src/adapters/graph/meeting-chat.ts'
import { callDesk, type CallDesk } from '../../../support/call-desk.ts'

const chatId = '19:meeting_invented@thread.v2'

describe('putting the app into the chat of a call, through Graph', () => {
  let desk: CallDesk
  beforeEach(async () => {
    desk = await callDesk()
  })
  afterEach(() => desk.close())

  it('installs it with the permissions that the chat gives, and is as well done a second time', async () => {
    await desk.chats.install(chatId)
    await desk.chats.install(chatId)
    assert.deepEqual(desk.graph.requests(), [
      'GET /v1.0/appCatalogs/teamsApps',
      `POST /v1.0/chats/${chatId}/installedApps`,
      'GET /v1.0/appCatalogs/teamsApps',
      `POST /v1.0/chats/${chatId}/installedApps`,
    ])
  })

  it('is refused where the tenant has not consented', async () => {
    desk.graph.failNext({ match: /installedApps/, status: 403 })
    await assert.rejects(desk.chats.install(chatId), (error) => {
      assert.deepEqual((error as { delivery: unknown }).delivery, { kind: 'dead', code: 'graph-403' })
      return true
    })
  })

  it('asks for exactly what the manifest asks of a chat', () => {
    const shape = z.looseObject({
      authorization: z.object({
        permissions: z.object({ resourceSpecific: z.array(z.object({ name: z.string(), type: z.string() })) }),
      }),
    })
    const manifest = shape.parse(JSON.parse(readFileSync('appPackage/manifest.json', 'utf8')))
    const asked = manifest.authorization.permissions.resourceSpecific
    assert.deepEqual(
      asked.flatMap(({ name, type }) => (name.endsWith('.Chat') && type === 'Application' ? [name] : [])),
      [...chatPermissions],
    )
  })
})
