import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { composeCaseroom, composeWorker } from '../../bot/compose.ts'
import { loadAreaProfiles } from '../../src/adapters/area-profiles.ts'
import { openStore, type Store } from '../../src/adapters/store/open-store.ts'
import type { Caseroom } from '../../src/application/caseroom.ts'
import type { Worker, WorkerDeps } from '../../src/application/due/due-work.ts'
import type { Profiles } from '../../src/application/ports.ts'
import type { World } from '../../src/application/write/world.ts'
import type { Accepted, Command } from '../../src/contracts/commands.ts'
import type { CaseView } from '../../src/contracts/case-view.ts'
import type { MeetingView } from '../../src/contracts/views.ts'
import type { PersonId } from '../../src/domain/ids.ts'
import { plusSeconds } from '../../src/domain/time.ts'
import { fakeOutside, type FakeOutside } from './application-outside.ts'
import { seedOf, type Seed } from './application-seed.ts'
import { meetingId, on } from './domain-rooms.ts'
import { storeEngines, type TestDatabase } from './store-engines.ts'
import { randomRing } from './store-ring.ts'

type Report = Parameters<WorkerDeps['report']>[0]
export type Left = { key: string; kind: string; payload: Record<string, string>; status: string; attempts: number }
export type Clock = { now(): string; set(at: string): void; move(seconds: number): void }
/** The whole product over one database, as `bot/compose.ts` joins it, with fakes where it ends. */
export type Bench = {
  store: Store
  clock: Clock
  caseroom: Caseroom
  world: World
  outside: FakeOutside
  worker: Worker
  reports: Report[]
  /** Gives an order with a fresh id. */
  order(who: PersonId, command: Command, more?: { commandId?: string; expectedVersion?: number }): Answer
  /** Gives an order that must be accepted; answers the ids that it made. */
  done(who: PersonId, command: Command): Promise<Record<string, string>>
  /** The code with which an order is refused, or `accepted`. */
  codeOf(who: PersonId, command: Command): Promise<string>
  view(who: PersonId): Promise<MeetingView>
  /** The open case, which this person must be able to read. */
  caseOf(who: PersonId): Promise<CaseView>
  /** The rows of the outbox, whatever became of them. */
  outbox(): Promise<readonly Left[]>
  timers(): Promise<readonly { key: string; kind: string; payload: Record<string, string>; dueAt: string }[]>
  ring: ReturnType<typeof randomRing>
  /** The same product once more over the same file, as a second process or after a restart. */
  again(): Promise<Bench>
}
type Answer = ReturnType<Caseroom['handle']>

const closing: (() => Promise<void>)[] = []

/** Lets go of every bench that was opened; for `afterEach` or `after`. */
export async function closeBenches(): Promise<void> {
  for (const close of closing.splice(0).toReversed()) await close()
}

/**
 * Opens the product over what is said to have happened, in a database of its own unless one is given. Its clock stands
 * at half past nine by London time.
 */
export async function aBench(
  seed: Seed = {},
  given: { profiles?: Profiles; database?: TestDatabase } = {},
): Promise<Bench> {
  const database = given.database ?? (await ownDatabase())
  const ring = randomRing()
  const bench = await benchOver({ database, ring, clock: settable(), profiles: given.profiles ?? profiles })
  await bench.store.events.append(seedOf(seed))
  return bench
}

type Over = { database: TestDatabase; ring: ReturnType<typeof randomRing>; clock: Clock; profiles: Profiles }

async function benchOver(over: Over): Promise<Bench> {
  const { database, ring: keyRing, clock } = over
  const store = await openStore({ url: database.url, keyRing, now: clock.now })
  closing.push(() => store.close())
  const outside = fakeOutside()
  const ground = { store, keyRing, clock, profiles: over.profiles, area: 'thurrock', rehearsal: false }
  const { caseroom, world } = composeCaseroom({ ...ground, writer: outside.writer, pdf: outside.pdf })
  const reports: Report[] = []
  const report = (what: Report) => void reports.push(what)
  const worker = composeWorker({ ...ground, writer: outside.writer }, world, { ...outside, report })
  const rows = (what: string) => database.directly(what)
  const order: Bench['order'] = (who, command, more) =>
    caseroom.handle(who, { commandId: randomUUID(), ...more, command })
  const view = async (who: PersonId) => viewIn(await caseroom.meetingView(who, meetingId))
  return {
    store,
    clock,
    caseroom,
    world,
    outside,
    worker,
    reports,
    order,
    view,
    done: async (who, command) => acceptedIn(await order(who, command)).made,
    codeOf: async (who, command) => codeIn(await order(who, command)),
    caseOf: async (who) => openIn(await view(who)),
    outbox: async () => (await rows('select * from outbox order by position, key')).map(leftOf),
    timers: async () => (await rows('select * from timers order by due_ms, key')).map(timerOf),
    ring: keyRing,
    again: () => benchOver(over),
  }
}

/** The code of a refusal, or `accepted`. */
export function codeIn(answer: Awaited<Answer>): string {
  return 'refusal' in answer ? answer.refusal.code : 'accepted'
}

export function acceptedIn(answer: Awaited<Answer>): Accepted {
  assert.ok('accepted' in answer, `refused: ${codeIn(answer)}`)
  return answer
}

const profiles = loadAreaProfiles()

async function ownDatabase(): Promise<TestDatabase> {
  const engine = storeEngines.find(({ name }) => name === 'SQLite')
  assert.ok(engine)
  const database = await engine.database()
  closing.push(() => database.discard())
  return database
}

function settable(): Clock {
  let at = on('08:30')
  return { now: () => at, set: (moment) => void (at = moment), move: (seconds) => void (at = plusSeconds(at, seconds)) }
}

function viewIn(answer: Awaited<ReturnType<Caseroom['meetingView']>>): MeetingView {
  assert.ok('meetingId' in answer, 'the view was refused')
  return answer
}

function openIn({ current }: MeetingView): CaseView {
  assert.ok(current !== null && current !== 'not-yours', 'no case is open to them')
  return current
}

function leftOf(row: Record<string, unknown>): Left {
  return { ...workOf(row), status: String(row['status']), attempts: Number(row['attempts']) }
}

function timerOf(row: Record<string, unknown>) {
  return { ...workOf(row), dueAt: String(row['due_at']) }
}

function workOf({ key, kind, payload }: Record<string, unknown>) {
  return { key: String(key), kind: String(kind), payload: JSON.parse(String(payload)) as Record<string, string> }
}
