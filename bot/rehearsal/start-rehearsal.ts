import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { foldersOf, loadAreaProfiles } from '../../src/adapters/area-profiles.ts'
import type { RehearsalConfig } from '../../src/adapters/config.ts'
import { writePlans } from '../../src/adapters/documents/write-plans.ts'
import { keepProfiles } from '../../src/adapters/kept-profiles.ts'
import type { Log } from '../../src/adapters/log.ts'
import { fileKeyRing } from '../../src/adapters/sealing/file-key-ring.ts'
import { openStore } from '../../src/adapters/store/open-store.ts'
import type { Store } from '../../src/adapters/store/open-store.ts'
import type { Caseroom } from '../../src/application/caseroom.ts'
import { composeBot } from '../compose-bot.ts'
import { composeTeamsDesk } from '../compose-teams-desk.ts'
import { composeCaseroom } from '../compose.ts'
import type { Ground } from '../compose.ts'
import type { Connections } from '../http/connections.ts'
import { teamsConnectSources } from '../http/headers.ts'
import { createServer, usualLimits } from '../server.ts'
import type { WorkLoop } from '../work-loop.ts'
import { startBridge } from './bridge/bridge.ts'
import type { Bridge } from './bridge/bridge.ts'
import { agendaChannel } from './bridge/places.ts'
import { openCallLog } from './call-log.ts'
import { openRehearsalClock } from './clock.ts'
import type { RehearsalClock } from './clock.ts'
import { createIssuer } from './issuer.ts'
import type { Issuer } from './issuer.ts'
import { pdfThrough, startLeaving } from './leaving.ts'
import { startLocalGraph } from './local-graph/local-graph.ts'
import type { LocalGraph } from './local-graph/local-graph.ts'
import { rehearsalPeople, rehearsalTenant } from './people.ts'
import { rehearsalTabLink } from './rehearsal-link.ts'
import { seedDirectory } from './seed.ts'
import { appSignIn, graphAccepts, rehearsalApp, signInFor, verifierFor } from './sign-in.ts'
import { rehearsalTeamsTime } from './teams-time.ts'
import type { TeamsTime } from '../teams/sending/pace.ts'

/** A rehearsal that runs: the real product over SQLite, with the outside that a rehearsal brings along. */
export type Rehearsal = {
  url: string
  caseroom: Caseroom
  store: Store
  clock: RehearsalClock
  bridge: Bridge
  graph: LocalGraph
  profiles: Ground['profiles']
  /** A sign-in as somebody of the rehearsal, through the local issuer. */
  signIn(personId: string): Promise<string>
  /** Comes back when nothing that is due waits to be sent. */
  settled(): Promise<void>
  stop(): Promise<void>
}

export type RehearsalOptions = {
  config: RehearsalConfig
  log: Log
  tabFolder: string
  /** By which the bot's sends are paced, where it is not the rehearsal's own time. */
  teamsTime?: TeamsTime
  addressTries?: number
  /** The rehearsal's own pages, where somebody is to look at it. */
  pages?: (rehearsal: RehearsalParts) => Parameters<typeof createServer>[0]['extraRoutes']
}
export type RehearsalParts = Pick<Rehearsal, 'clock' | 'bridge' | 'graph' | 'signIn' | 'store'> & { tabFolder: string }

/**
 * Starts everything but the Playground; what it keeps lies in the rehearsal's folder and is there again after a kill.
 */
export async function startRehearsal(options: RehearsalOptions): Promise<Rehearsal> {
  const { log, addressTries } = options
  const ground = await openGround(options)
  const outside = await openOutside(options, ground)
  const { bridge, graph, issuer } = outside
  const { caseroom, world } = composeCaseroom({ ...ground, pdf: pdfThrough(outside), addressTries })
  const { botMessages, messenger } = composeBot({
    ...ground,
    caseroom,
    ...teamsOf(ground, outside),
    teamsTime: options.teamsTime ?? rehearsalTeamsTime,
    language: 'en',
    log,
  })
  const signIn = signInFor(issuer)
  const parts = { clock: ground.clock, bridge, graph, signIn, store: ground.store, tabFolder: options.tabFolder }
  const extraRoutes = options.pages?.(parts)
  const teamsDesk = rehearsalTeamsDesk(ground, { ...outside, caseroom, world })
  const server = serve(options, { ...ground, caseroom, issuer, botMessages, teamsDesk, extraRoutes })
  const { port } = await server.listen(options.config.port)
  const url = `http://127.0.0.1:${port}`
  outside.at.url = url
  const loop = startLeaving({ ground, world, graph, issuer, messenger, url, log })
  await bridge.installAll({ coordinatorId: 'coordinator' })
  const { profiles } = ground
  const stop = () => stopAll({ server, loop, ground, outside })
  return { ...parts, url, caseroom, profiles, settled: () => loop.settled(), stop }
}

type Desk = Pick<Outside, 'graph' | 'issuer'> & Pick<Parameters<typeof composeTeamsDesk>[0], 'caseroom' | 'world'>

function rehearsalTeamsDesk({ store, area }: Ground, { graph, issuer, caseroom, world }: Desk) {
  const through = { baseUrl: graph.baseUrl, token: () => appSignIn(issuer) }
  const tenantIds = [rehearsalTenant]
  return composeTeamsDesk({ store, area, caseroom, world, graph: through, appId: rehearsalApp, tenantIds })
}

/** Who the bot is, whose word it takes, where agendas go, and where its cards lead. */
function teamsOf({ area }: Ground, { bridge: { channel, token }, at }: Outside) {
  const identity = { appId: rehearsalApp, appTenantId: rehearsalTenant, tenantIds: [rehearsalTenant], channel, token }
  const pageFor = (meetingId: string) => `${at.url}/tab?meeting=${meetingId}`
  const toTab = { tab: rehearsalTabLink(() => at.url), pageFor }
  return { identity, agendaChannel: { area, channelId: agendaChannel.id }, ...toTab }
}

type RehearsalGround = Ground & { clock: RehearsalClock; writer: ReturnType<typeof writePlans> }

async function openGround({ config }: RehearsalOptions): Promise<RehearsalGround> {
  const loaded = loadAreaProfiles(foldersOf(config.profileFolder))
  const folder = resolve(config.folder)
  mkdirSync(folder, { recursive: true })
  const keyRing = fileKeyRing({ path: join(folder, 'keys.json'), whenMissing: 'make' })
  const store = await openStore({
    url: `sqlite:${join(folder, 'caseroom.sqlite')}`,
    keyRing,
    now: () => new Date().toISOString(),
  })
  const clock = await openRehearsalClock(store.settings)
  await seedDirectory(store, { at: clock.now(), profile: loaded.byArea(config.area) })
  const writer = writePlans({ threads: 2, waiting: 400 })
  const profiles = await keepProfiles(store.profiles, loaded)
  return { store, keyRing, clock, profiles, area: config.area, writer, rehearsal: true }
}

type Outside = { issuer: Issuer; graph: LocalGraph; bridge: Bridge; at: { url: string } }

async function openOutside({ config }: RehearsalOptions, { clock }: RehearsalGround): Promise<Outside> {
  const folder = resolve(config.folder)
  const at = { url: '' }
  const issuer = await createIssuer({ kind: config.kind, folder, clock })
  const calls = openCallLog({ file: join(folder, 'call.jsonl'), now: () => clock.now() })
  const graph = await startLocalGraph({
    folder: join(folder, 'graph'),
    port: config.graphPort,
    accepts: graphAccepts(issuer, clock),
    now: () => clock.now(),
    accountOf: (address) => rehearsalPeople.find(({ mail }) => mail === address)?.accountId,
    calls,
  })
  const bridge = await startBridge({
    folder,
    port: config.bridgePort,
    botUrl: () => `${at.url}/api/messages`,
    appId: rehearsalApp,
    tenantId: rehearsalTenant,
    people: rehearsalPeople,
    issuer,
    now: () => clock.now(),
    calls,
  })
  return { issuer, graph, bridge, at }
}

type Serving = RehearsalGround &
  Pick<Parameters<typeof createServer>[0], 'caseroom' | 'botMessages' | 'teamsDesk' | 'extraRoutes'> & {
    issuer: Issuer
  }

function serve({ log, tabFolder }: RehearsalOptions, serving: Serving): Connections {
  const { caseroom, clock, issuer, botMessages, teamsDesk, extraRoutes } = serving
  return createServer({
    caseroom,
    verify: verifierFor(issuer, clock),
    clock,
    log,
    tabFolder,
    ...(botMessages && { botMessages }),
    ...(teamsDesk && { teamsDesk }),
    ...(extraRoutes && { extraRoutes }),
    limits: usualLimits,
    ready: async () => (await serving.store.events.position()) >= 0,
    frameAncestors: [],
    connectSrc: teamsConnectSources,
    teamsLink: '',
    rehearsal: true,
  })
}

async function stopAll(running: {
  server: Connections
  loop: WorkLoop
  ground: RehearsalGround
  outside: Outside
}): Promise<void> {
  const { server, loop, ground, outside } = running
  await server.close()
  await loop.stop()
  await Promise.all([outside.bridge.close(), outside.graph.close(), ground.writer.close()])
  await ground.store.close()
}
