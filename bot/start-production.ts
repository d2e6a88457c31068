import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { ClientCertificateCredential, ClientSecretCredential, ManagedIdentityCredential } from '@azure/identity'
import type { TokenCredential } from '@azure/identity'
import { foldersOf, loadAreaProfiles } from '../src/adapters/area-profiles.ts'
import type { ProductionConfig } from '../src/adapters/config.ts'
import { writePlans } from '../src/adapters/documents/write-plans.ts'
import { azureToken } from '../src/adapters/graph/azure-token.ts'
import { keepProfiles } from '../src/adapters/kept-profiles.ts'
import type { Log } from '../src/adapters/log.ts'
import { beginDirectory } from '../src/application/begin-directory.ts'
import { fileKeyRing } from '../src/adapters/sealing/file-key-ring.ts'
import { openStore } from '../src/adapters/store/open-store.ts'
import { createTokenVerifier, entraIssuers } from './authenticate.ts'
import { composeBot } from './compose-bot.ts'
import { composeGraph } from './compose-graph.ts'
import { composeCaseroom, composeWorker } from './compose.ts'
import { teamsConnectSources, teamsFrameAncestors } from './http/headers.ts'
import { reportWork } from './report-work.ts'
import { createServer, usualLimits } from './server.ts'
import { CONNECTOR } from './teams/adapter.ts'
import { teamsChannel } from './teams/channel-token.ts'
import { teamsTabLink } from './teams/tab-link.ts'
import { startWorkLoop } from './work-loop.ts'

const GRAPH = 'https://graph.microsoft.com'

/** Starts the product for real: PostgreSQL, Entra, Teams and Graph, and no part of the rehearsal. */
export async function startProduction(config: ProductionConfig, log: Log): Promise<{ stop(): Promise<void> }> {
  const ground = await openGround(config)
  const { store, clock, writer } = ground
  const { caseroom, world } = composeCaseroom(ground)
  const directory = { store: store.events, world, clock, ids: { next: randomUUID } }
  if (config.firstCoordinator) await beginDirectory(directory, config.firstCoordinator)
  const { botMessages, messenger, through } = outsideOf(config, { ...ground, caseroom, log })
  const verify = createTokenVerifier({ issuers: entraIssuers(config), clock })
  const ready = async () => (await store.events.position()) >= 0
  const pages = { tabFolder: resolve('dist/tab'), frameAncestors: teamsFrameAncestors, connectSrc: teamsConnectSources }
  const limits = usualLimits
  const server = createServer({ ...pages, caseroom, verify, clock, log, botMessages, limits, ready, rehearsal: false })
  const { publicUrl } = config
  const worker = composeWorker(ground, world, { ...through, messenger, publicUrl, report: reportWork(log) })
  const failed = (error: unknown) => log.unexpected('work', error)
  const loop = startWorkLoop({ store: store.events, work: () => worker.work(), failed })
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

async function openGround({ keyFile, databaseUrl, area, profileFolder }: ProductionConfig) {
  const loaded = loadAreaProfiles(foldersOf(profileFolder))
  const keyRing = fileKeyRing({ path: keyFile, whenMissing: 'refuse' })
  const clock = { now: () => new Date().toISOString() }
  const store = await openStore({ url: databaseUrl, keyRing, now: clock.now })
  const writer = writePlans({ threads: 2, waiting: 400 })
  const profiles = await keepProfiles(store.profiles, loaded)
  return { store, keyRing, clock, profiles, area, writer, rehearsal: false }
}

type BotParts = Omit<Parameters<typeof composeBot>[0], 'identity' | 'agendaChannel' | 'language' | 'tab'>

function outsideOf(config: ProductionConfig, parts: BotParts) {
  const { appId, appTenantId, tenantIds } = config
  const credential = credentialOf(config)
  const tab = teamsTabLink({ appId, tenantId: appTenantId, publicUrl: config.publicUrl })
  const identity = { appId, appTenantId, tenantIds, channel: teamsChannel, token: azureToken(credential, CONNECTOR) }
  const agendaChannel = { area: config.area, channelId: config.channelId }
  const graph = {
    baseUrl: GRAPH,
    token: azureToken(credential, GRAPH),
    driveId: config.planDriveId,
    mailbox: config.mailbox,
    appId,
    tenantId: appTenantId,
  }
  return { ...composeBot({ ...parts, identity, agendaChannel, language: 'en', tab }), through: composeGraph(graph) }
}

/** Managed identity where the host has one, else a certificate, and a secret as the last resort. */
function credentialOf({ credential, appId, appTenantId }: ProductionConfig): TokenCredential {
  if (credential.kind === 'managed-identity')
    return credential.clientId
      ? new ManagedIdentityCredential({ clientId: credential.clientId })
      : new ManagedIdentityCredential()
  if (credential.kind === 'certificate') return new ClientCertificateCredential(appTenantId, appId, credential.file)
  return new ClientSecretCredential(appTenantId, appId, credential.secret)
}
