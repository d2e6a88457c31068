import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { composeCaseroom, composeWorker } from '../../bot/compose.ts'
import { type LocalGraph, startLocalGraph } from '../../bot/rehearsal/local-graph/local-graph.ts'
import { activityFeed } from '../../src/adapters/graph/activity-feed.ts'
import { connectToGraph } from '../../src/adapters/graph/connect-to-graph.ts'
import { itemAccess } from '../../src/adapters/graph/item-access.ts'
import { mailbox } from '../../src/adapters/graph/mailbox.ts'
import { planLibrary } from '../../src/adapters/graph/plan-library.ts'
import { openStore, type Store } from '../../src/adapters/store/open-store.ts'
import { plusSeconds } from '../../src/domain/time.ts'
import { closeBenches } from './application-bench.ts'
import { endedBench, sendAll } from './application-circulation.ts'
import { fakeOutside } from './application-outside.ts'
import { who } from './domain-people.ts'
import type { Schedule } from './fault-schedule.ts'
import { memoryFolder } from './memory-folder.ts'
import { mortal, type Mortal } from './mortal.ts'
import { plainProfiles, sharingProfiles } from './sharing-profiles.ts'
import { storeEngines, type StoreEngine, type TestDatabase } from './store-engines.ts'
import type { randomRing } from './store-ring.ts'

/** A database in which two people have just sent every plan, to begin each schedule with. */
export type Sent = {
  engine: StoreEngine['name']
  database: TestDatabase
  ring: ReturnType<typeof randomRing>
  at: string
  dueAt: string
}

/** Sends the plans of a meeting once, and keeps the database as it was before anything had left. */
export async function sentOnce(engine: StoreEngine['name'] = 'SQLite'): Promise<Sent> {
  const found = storeEngines.find(({ name }) => name === engine) ?? assert.fail()
  const database = await found.database()
  const bench = await endedBench({}, { database, profiles: sharingProfiles })
  await sendAll(bench)
  const plan = (await bench.view(who.coordinator)).circulation?.plans[0]
  await closeBenches()
  return { engine, database, ring: bench.ring, at: bench.clock.now(), dueAt: plan?.dueAt ?? '' }
}

/** How long a request may take where nothing is played that hangs: a busy machine is slow. */
const PATIENCE_MS = 5_000
type Told = Pick<Schedule, 'faults' | 'deaths' | 'shares'> & { timeoutMs?: number }

/** A copy of that database and a Graph of its own, with these faults waiting in it. */
export async function openGround(sent: Sent, told: Told): Promise<Ground> {
  const { faults, deaths, shares, timeoutMs = PATIENCE_MS } = told
  const folder = await mkdtemp(join(memoryFolder(), 'caseroom-schedule-'))
  const database = await sent.database.copy()
  const clock = settable(sent.at)
  const stores: Store[] = []
  const given = { folder: join(folder, 'graph'), port: 0, accepts: async () => true, now: clock.now }
  const graph = await startLocalGraph(given)
  for (const fault of faults) graph.failNext(fault)
  const close = async () => {
    await graph.close()
    for (const store of stores) await store.close()
    await database.discard()
    await rm(folder, { recursive: true, force: true })
  }
  const journal = join(given.folder, 'journal.jsonl')
  return { sent, url: database.url, stores, graph, journal, clock, deaths: [...deaths], shares, timeoutMs, close }
}

type Clock = { now(): string; move(seconds: number): void }
export type Ground = {
  sent: Sent
  url: string
  /** Those that are open. */
  stores: Store[]
  graph: LocalGraph
  journal: string
  clock: Clock
  deaths: number[]
  shares: boolean
  timeoutMs: number
  close(): Promise<void>
}

function settable(from: string): Clock {
  let at = from
  return { now: () => at, move: (seconds) => void (at = plusSeconds(at, seconds)) }
}

/** One server over the database that they share, with a memory of its own; it may die at any of its steps. */
export async function startServer(ground: Ground, steps: number | null) {
  const { sent, clock, shares } = ground
  const store = await storeFor(ground)
  const life = mortal(steps)
  const outside = fakeOutside()
  const events = life.everyCall(store.events, ['append'])
  const dying = { ...store, events, work: life.everyCall(store.work) }
  const { writer } = outside
  const made = {
    store: dying,
    keyRing: sent.ring,
    clock,
    profiles: shares ? sharingProfiles : plainProfiles,
    area: 'thurrock',
    writer,
    rehearsal: false,
  }
  const { caseroom, world } = composeCaseroom(made)
  const worker = composeWorker(made, world, { ...outside, ...through(ground, life), report: () => {} })
  return { caseroom, worker, life }
}

/** SQLite is for one machine, whose servers have one store between them; on PostgreSQL each comes with its own. */
async function storeFor({ sent, url, clock, stores }: Ground): Promise<Store> {
  const [first] = stores
  if (first && sent.engine === 'SQLite') return first
  const store = await openStore({ url, keyRing: sent.ring, now: clock.now })
  stores.push(store)
  return store
}

/** The real SDK and our adapters before the local Graph; each request is a step. */
function through({ graph: { baseUrl }, timeoutMs }: Ground, life: Mortal) {
  const token = () => life.step().then(() => 'a-token')
  const graph = connectToGraph({ baseUrl, token, timeoutMs })
  const words = { activityType: 'itemReady', topic: 'Meeting', previewText: 'An item needs you' }
  return {
    library: planLibrary({ graph, driveId: 'drive-1' }),
    access: itemAccess({ graph, driveId: 'drive-1', tenantId: 't' }),
    mailbox: mailbox({ graph, address: 'plans@marac.example' }),
    feed: activityFeed({ graph, ...words, linkTo: () => 'https://teams.example/plan' }),
  }
}
