import assert from 'node:assert/strict'
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { composeCaseroom, composeWorker } from '../../bot/compose.ts'
import type { Fault } from '../../bot/rehearsal/local-graph/faults.ts'
import { type LocalGraph, startLocalGraph } from '../../bot/rehearsal/local-graph/local-graph.ts'
import { activityFeed } from '../../src/adapters/graph/activity-feed.ts'
import { connectToGraph } from '../../src/adapters/graph/connect-to-graph.ts'
import { itemAccess } from '../../src/adapters/graph/item-access.ts'
import { mailbox } from '../../src/adapters/graph/mailbox.ts'
import { planLibrary } from '../../src/adapters/graph/plan-library.ts'
import { openStore, type Store } from '../../src/adapters/store/open-store.ts'
import { plusSeconds } from '../../src/domain/time.ts'
import { sendAll, endedBench } from './application-circulation.ts'
import { scheduleTimeout } from './any-schedule.ts'
import { fakeOutside } from './application-outside.ts'
import { who } from './domain-people.ts'
import { meetingId } from './domain-rooms.ts'
import { sharingProfiles } from './sharing-profiles.ts'
import { mortal, type Mortal } from './mortal.ts'
import type { randomRing } from './store-ring.ts'

/** What goes wrong while plans leave: faults of Graph, servers that die at their so-many-th step, and how many there are. */
export type Schedule = { faults: readonly Fault[]; deaths: readonly number[]; servers: 1 | 2; waits: readonly number[] }

/** A database in which two people have just sent every plan, to begin each schedule with. */
export type Sent = {
  file: string
  ring: ReturnType<typeof randomRing>
  at: string
  dueAt: string
  discard(): Promise<void>
}

/** More rounds than any schedule needs, and far fewer than two days of them. */
const ROUNDS = 150

/** Sends the plans of a meeting once, and keeps the database as it was before anything had left. */
export async function sentOnce(): Promise<Sent> {
  const bench = await endedBench({}, { profiles: sharingProfiles })
  await sendAll(bench)
  const plan = (await bench.view(who.coordinator)).circulation?.plans[0]
  const folder = await mkdtemp(join(tmpdir(), 'caseroom-sent-'))
  const file = join(folder, 'sent.db')
  await bench.copyTo(file)
  const discard = () => rm(folder, { recursive: true, force: true })
  return { file, ring: bench.ring, at: bench.clock.now(), dueAt: plan?.dueAt ?? '', discard }
}

/** Plays one schedule to its end; throws where somebody has not exactly one grant and one letter in time. */
export async function play(sent: Sent, schedule: Schedule): Promise<void> {
  const ground = await openGround(sent, schedule)
  try {
    await untilAllIsOut(ground, schedule)
    await assertOnceEach(ground)
  } finally {
    await ground.close()
  }
}

/** A copy of that database and a Graph of its own, with these faults waiting in it. */
export async function openGround(sent: Sent, { faults, deaths }: Pick<Schedule, 'faults' | 'deaths'>): Promise<Ground> {
  const folder = await mkdtemp(join(tmpdir(), 'caseroom-schedule-'))
  const file = join(folder, 'store.db')
  await copyFile(sent.file, file)
  const clock = settable(sent.at)
  const store = await openStore({ url: `sqlite:${file}`, keyRing: sent.ring, now: clock.now })
  const given = { folder: join(folder, 'graph'), port: 0, accepts: async () => true, now: clock.now }
  const graph = await startLocalGraph(given)
  for (const fault of faults) graph.failNext(fault)
  const close = async () => {
    await graph.close()
    await store.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { sent, store, graph, journal: join(given.folder, 'journal.jsonl'), clock, deaths: [...deaths], close }
}

type Clock = { now(): string; move(seconds: number): void }
export type Ground = {
  sent: Sent
  store: Store
  graph: LocalGraph
  journal: string
  clock: Clock
  deaths: number[]
  close(): Promise<void>
}

function settable(from: string): Clock {
  let at = from
  return { now: () => at, move: (seconds) => void (at = plusSeconds(at, seconds)) }
}

/** One server over the database that they share, with a memory of its own; it may die at any of its steps. */
export function startServer({ sent, store, clock, graph }: Ground, steps: number | null) {
  const life = mortal(steps)
  const outside = fakeOutside()
  const events = life.everyCall(store.events, ['append'])
  const dying = { ...store, events, work: life.everyCall(store.work) }
  const { writer } = outside
  const made = {
    store: dying,
    keyRing: sent.ring,
    clock,
    profiles: sharingProfiles,
    area: 'thurrock',
    writer,
    rehearsal: false,
  }
  const { caseroom, world } = composeCaseroom(made)
  const worker = composeWorker(made, world, { ...outside, ...through(graph, life), report: () => {} })
  return { caseroom, worker, life }
}

/** The real SDK and our adapters before the local Graph; each request is a step. */
function through({ baseUrl }: LocalGraph, life: Mortal) {
  const token = () => life.step().then(() => 'a-token')
  const graph = connectToGraph({ baseUrl, token, timeoutMs: scheduleTimeout })
  const words = { activityType: 'itemReady', topic: 'Meeting', previewText: 'An item needs you' }
  return {
    library: planLibrary({ graph, driveId: 'drive-1' }),
    access: itemAccess({ graph, driveId: 'drive-1', tenantId: theirTenant }),
    mailbox: mailbox({ graph, address: 'plans@marac.example' }),
    feed: activityFeed({ graph, ...words, linkTo: () => 'https://teams.example/plan' }),
  }
}

/** Works, with the desk trying again whatever came back, until every letter has left and every copy lies there. */
export async function untilAllIsOut(ground: Ground, { servers: count, waits }: Schedule): Promise<void> {
  const next = () => startServer(ground, ground.deaths.shift() ?? null)
  const desk = startServer(ground, null)
  const servers = Array.from({ length: count }, next)
  for (let round = 0; round < ROUNDS; round += 1) {
    await Promise.all(servers.map(({ worker, life }) => life.until(worker.work())))
    for (const [index, { life }] of servers.entries()) if (life.isDead()) servers[index] = next()
    const { circulation } = await viewOf(desk)
    if (circulation && circulation.undelivered.length > 0) await tryAgain(desk, round)
    const given = circulation?.plans.flatMap(({ copyReaders }) => copyReaders.given) ?? []
    if (circulation?.delivery.letters.left === 4 && circulation.delivery.copies.left === 2 && given.length === 8) break
    ground.clock.move(waits[round % waits.length] ?? 60)
  }
}

type Server = ReturnType<typeof startServer>

/** The desk as the coordinator has it. */
export async function viewOf({ caseroom }: Server) {
  const view = await caseroom.meetingView(who.coordinator, meetingId)
  assert.ok('meetingId' in view)
  return view
}

/** Somebody at the desk reads what stands in the way, sees to it, and presses the button. */
async function tryAgain({ caseroom }: Server, round: number): Promise<void> {
  const command = { type: 'try-delivery-again', meetingId } as const
  const commandId = `00000000-0000-4000-8000-${String(round).padStart(12, '0')}`
  assert.ok('accepted' in (await caseroom.handle(who.coordinator, { commandId, command })))
}

/** Of everybody in the meeting that is played. */
const theirTenant = 't'
const recipients = [who.children, who.housing, who.idva, who.police].map((each) => `${each.slice(2)}@agency.example`)

/** Everybody has exactly one grant of each plan and one letter, nobody else has any, and all of it in time. */
export async function assertOnceEach({ journal: kept, store, sent, clock, graph }: Ground): Promise<void> {
  const journal = (await readFile(kept, 'utf8')).trim().split('\n')
  const entries = journal.map((line) => JSON.parse(line) as Record<string, string>)
  const of = (kind: string) => entries.filter((entry) => entry['kind'] === kind)
  const drafts = new Map(of('draft').map((draft) => [draft['id'], draft['to']]))
  assert.deepEqual(
    of('mail')
      .map(({ draftId }) => drafts.get(draftId))
      .toSorted((a = '', b = '') => a.localeCompare(b)),
    recipients,
  )
  assert.equal(new Set(of('file').map(({ path }) => path)).size, 2)
  const log = await store.events.load(`circulation-${meetingId}`, 0)
  const grants = log.flatMap(({ event }) =>
    event.type === 'plan-sent' ? event.recipients.map((each) => `${event.caseId} v${event.version} ${each}`) : [],
  )
  assert.deepEqual([grants.length, new Set(grants).size], [8, 8])
  const items = log.flatMap(({ event }) => (event.type === 'plan-filed' ? [event.libraryItemId] : []))
  const readers = items.map((itemId) => graph.readersOf(itemId).toSorted((a, b) => a.localeCompare(b)))
  assert.deepEqual(readers, [recipients, recipients], 'and may open each record copy in the library once')
  const told = log.filter(({ event }) => event.type === 'recipient-mailed' || event.type === 'plan-filed')
  assert.equal(told.length, 6)
  assert.ok(clock.now() < sent.dueAt, 'what could go inside its window went')
}
