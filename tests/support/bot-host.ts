import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createIssuer } from '../../bot/rehearsal/issuer.ts'
import { rehearsalTeamsTime as teamsTime } from '../../bot/rehearsal/teams-time.ts'
import { rehearsalPeople } from '../../bot/rehearsal/people.ts'
import { type Bridge, startBridge } from '../../bot/rehearsal/bridge/bridge.ts'
import { type BotAdapter, createBotAdapter } from '../../bot/teams/adapter.ts'
import { createBotMessages } from '../../bot/teams/bot-messages.ts'
import { createBot } from '../../bot/teams/bot.ts'
import { createMessenger } from '../../bot/teams/sending/messenger.ts'
import { createPace } from '../../bot/teams/sending/pace.ts'
import { createPrivateWriter } from '../../bot/teams/sending/write-privately.ts'
import type { Messenger } from '../../src/application/ports.ts'
import type { BotCaseroom } from './bot-caseroom.ts'
import { appId, botKit, type BotKit, tenantId } from './bot-kit.ts'
import { startServer, stopServers } from './http-server.ts'

export type BotHost = {
  bridge: Bridge
  adapter: BotAdapter
  messenger: Messenger
  kit: BotKit
  folder: string
  /** The bot's own door, on the real server. */
  url: string
  issuer: Awaited<ReturnType<typeof createIssuer>>
  stop(): Promise<void>
}

/** The bot as it runs: botbuilder's real adapter behind the real server, real tokens, and the bridge as its Teams. */
export async function startBotHost(
  caseroom: BotCaseroom,
  folder = mkdtempSync(join(tmpdir(), 'caseroom-bot-')),
): Promise<BotHost> {
  const clock = { now: () => new Date().toISOString() }
  const issuer = await createIssuer({ kind: 'rehearsal', folder, clock })
  const address = { bot: '' }
  const people = rehearsalPeople
  const bridge = await startBridge({ folder, port: 0, botUrl: () => address.bot, appId, tenantId, people, issuer })
  const identity = { appId, appTenantId: tenantId, tenantIds: [tenantId], channel: bridge.channel, token: bridge.token }
  const adapter = createBotAdapter(identity)
  const kit = botKit(caseroom)
  kit.privately = createPrivateWriter({ adapter, appId, book: kit.book })
  const botMessages = createBotMessages({ adapter, identity, bot: createBot(kit), log: kit.log })
  const server = await startServer({ botMessages })
  address.bot = `${server.url}/api/messages`
  return {
    bridge,
    adapter,
    kit,
    folder,
    issuer,
    url: address.bot,
    messenger: createMessenger({
      ...kit,
      adapter,
      appId,
      language: 'en',
      pace: createPace(teamsTime),
      pause: teamsTime.pause,
    }),
    stop: async () => {
      await bridge.close()
      await stopServers()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
