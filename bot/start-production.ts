import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { foldersOf, loadAreaProfiles } from '../src/adapters/area-profiles.ts'
import { appCredential } from '../src/adapters/azure-credential.ts'
import type { ProductionConfig } from '../src/adapters/config.ts'
import { writePlans } from '../src/adapters/documents/write-plans.ts'
import { azureToken } from '../src/adapters/graph/azure-token.ts'
import { keepProfiles } from '../src/adapters/kept-profiles.ts'
import type { Log } from '../src/adapters/log.ts'
import { beginDirectory } from '../src/application/begin-directory.ts'
import { productionRing } from '../src/adapters/sealing/production-ring.ts'
import { openStore } from '../src/adapters/store/open-store.ts'
import type { World } from '../src/application/write/world.ts'
import { createTokenVerifier, entraIssuers } from './authenticate.ts'
import { composeBot } from './compose-bot.ts'
import { composeGraph, composePdf } from './compose-graph.ts'
import { composeCallChat, composeTeamsDesk } from './compose-teams-desk.ts'
import { composeCaseroom, composeWorker } from './compose.ts'
import { teamsConnectSources, teamsFrameAncestors } from './http/headers.ts'
import { reportWork } from './report-work.ts'
import { createServer, usualLimits } from './server.ts'
import { CONNECTOR } from './teams/adapter.ts'
import { teamsChannel } from './teams/channel-token.ts'
import { teamsTabEntity, teamsTabLink } from './teams/tab-link.ts'
import { startWorkLoop } from './work-loop.ts'

const GRAPH = 'https://graph.microsoft.com'

/** Starts the product for real: PostgreSQL, Entra, Teams and Graph, and no part of the rehearsal. */
export async function startProduction(config: ProductionConfig, log: Log): Promise<{ stop(): Promise<void> }> {
  if (config.credential.kind === 'secret') log.write('secret-in-use', {})
  const ground = await openGround(config, log)
  const { store, clock, writer } = ground
  const { caseroom, world } = composeCaseroom(ground)
  const directory = { store: store.events, world, clock, ids: { next: randomUUID } }
  if (config.firstCoordinator) await beginDirectory(directory, config.firstCoordinator)
  const { doors, messenger, through } = outsideOf(config, { ...ground, caseroom, world, log })
  const verify = createTokenVerifier({ issuers: entraIssuers(config), clock })
  const ready = async () => (await store.events.position()) >= 0
  const teamsLink = teamsTabEntity({ appId: config.teamsAppId, tenantId: config.appTenantId })
  const pages = {
    teamsLink,
    tabFolder: resolve('dist/tab'),
    frameAncestors: teamsFrameAncestors,
    connectSrc: teamsConnectSources,
  }
  const limits = usualLimits
  const server = createServer({ ...pages, ...doors, caseroom, verify, clock, log, limits, ready, rehearsal: false })
  const { publicUrl } = config
  const worker = composeWorker(ground, world, { ...through, messenger, publicUrl, report: reportWork(log) })
  const failed = (error: unknown) => log.unexpected('work', error)
  const loop = startWorkLoop({ store: store.events, rounds: worker.rounds, failed })
  const { port } = await server.listen(config.port)
  log.write('server-started', { port, mode: 'production' })
  return {
    stop: async () => {
      await server.close()
      await loop.stop()
      await writer.close()
      await store.close()
    },
  }
}

async function openGround(config: ProductionConfig, log: Log) {
  const { databaseUrl, area, profileFolder } = config
  const loaded = loadAreaProfiles(foldersOf(profileFolder))
  const { ring: keyRing, keptBy } = await productionRing(config)
  if (keptBy === 'file') log.write('keys-lie-plain', {})
  const clock = { now: () => new Date().toISOString() }
  const store = await openStore({ url: databaseUrl, keyRing, now: clock.now })
  const writer = writePlans({ threads: 2, waiting: 400 })
  const profiles = await keepProfiles(store.profiles, loaded)
  const token = azureToken(appCredential(config), GRAPH)
  const pdf = composePdf({ baseUrl: GRAPH, token, driveId: config.planDriveId })
  return { store, keyRing, clock, profiles, area, writer, pdf, rehearsal: false }
}

type BotParts = Omit<
  Parameters<typeof composeBot>[0],
  'identity' | 'agendaChannel' | 'language' | 'tab' | 'pageFor' | 'teamsTime'
> & { world: World }

function outsideOf(config: ProductionConfig, parts: BotParts) {
  const { appId, appTenantId, tenantIds } = config
  const credential = appCredential(config)
  const tab = teamsTabLink({ appId: config.teamsAppId, tenantId: appTenantId })
  const identity = { appId, appTenantId, tenantIds, channel: teamsChannel, token: azureToken(credential, CONNECTOR) }
  const agendaChannel = { area: config.area, channelId: config.channelId }
  const graph = {
    baseUrl: GRAPH,
    token: azureToken(credential, GRAPH),
    driveId: config.planDriveId,
    mailbox: config.mailbox,
    booksOnline: config.booksOnline,
    appId: config.teamsAppId,
    tenantId: appTenantId,
  }
  const teamsTime = { now: () => performance.now(), pause: (ms: number) => pause(ms) }
  const pageFor = (meetingId: string) => `${config.publicUrl}/tab?meeting=${meetingId}`
  const settings = { identity, agendaChannel, language: 'en', tab, pageFor, teamsTime } as const
  const { botMessages, messenger } = composeBot({ ...parts, ...settings })
  const ofTeams = { ...parts, area: config.area, graph, appId: config.teamsAppId, tenantIds }
  const through = { ...composeGraph(graph), callChat: composeCallChat(ofTeams) }
  return { doors: { botMessages, teamsDesk: composeTeamsDesk(ofTeams) }, messenger, through }
}
