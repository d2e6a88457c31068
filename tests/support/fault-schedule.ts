import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import type { Fault } from '../../bot/rehearsal/local-graph/faults.ts'
import { scheduleTimeout } from './any-schedule.ts'
import { who } from './domain-people.ts'
import { meetingId } from './domain-rooms.ts'
import { openGround, startServer, type Ground, type Sent } from './fault-ground.ts'

/**
 * What goes wrong while plans leave: faults of Graph, servers that die at their so-many-th step, and how many there
 * are; and whether the recipients are given the record copies in the library too.
 */
export type Schedule = {
  faults: readonly Fault[]
  deaths: readonly number[]
  servers: 1 | 2
  shares: boolean
  waits: readonly number[]
}

/** More rounds than any schedule needs, and far fewer than two days of them. */
const ROUNDS = 150

/** Plays one schedule to its end; throws where somebody has not exactly one grant and one letter in time. */
export async function play(sent: Sent, schedule: Schedule): Promise<void> {
  const ground = await openGround(sent, { ...schedule, timeoutMs: scheduleTimeout })
  try {
    await untilAllIsOut(ground, schedule)
    await assertOnceEach(ground)
  } finally {
    await ground.close()
  }
}

/** Works, with the desk trying again whatever came back, until every letter has left and every copy lies there. */
export async function untilAllIsOut(ground: Ground, { servers: count, waits }: Schedule): Promise<void> {
  const next = () => startServer(ground, ground.deaths.shift() ?? null)
  const desk = await startServer(ground, null)
  const servers = await Promise.all(Array.from({ length: count }, next))
  for (let round = 0; round < ROUNDS; round += 1) {
    await Promise.all(servers.map(({ worker, life }) => life.until(worker.work())))
    for (const [index, { life }] of servers.entries()) if (life.isDead()) servers[index] = await next()
    const { circulation } = await viewOf(desk)
    if (circulation && circulation.undelivered.length > 0) await tryAgain(desk, round)
    const given = circulation?.plans.flatMap(({ copyReaders }) => copyReaders.given) ?? []
    const { letters, copies } = circulation?.delivery ?? {}
    if (letters?.left === 4 && copies?.left === 2 && given.length === (ground.shares ? 8 : 0)) break
    ground.clock.move(waits[round % waits.length] ?? 60)
  }
}

type Server = Awaited<ReturnType<typeof startServer>>

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

const recipients = [who.children, who.housing, who.idva, who.police].map((each) => `${each.slice(2)}@agency.example`)

/** Everybody has exactly one grant of each plan and one letter, nobody else has any, and all of it in time. */
export async function assertOnceEach(ground: Ground): Promise<void> {
  const { journal: kept, stores, sent, clock, graph, shares } = ground
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
  const [store] = stores
  assert.ok(store)
  const log = await store.events.load(`circulation-${meetingId}`, 0)
  const grants = log.flatMap(({ event }) =>
    event.type === 'plan-sent' ? event.recipients.map((each) => `${event.caseId} v${event.version} ${each}`) : [],
  )
  assert.deepEqual([grants.length, new Set(grants).size], [8, 8])
  const items = log.flatMap(({ event }) => (event.type === 'plan-filed' ? [event.libraryItemId] : []))
  const readers = items.map((itemId) => graph.readersOf(itemId).toSorted((a, b) => a.localeCompare(b)))
  const readersDue = shares ? recipients : []
  assert.deepEqual(readers, [readersDue, readersDue], 'and may open each record copy in the library once')
  const told = log.filter(({ event }) => event.type === 'recipient-mailed' || event.type === 'plan-filed')
  assert.equal(told.length, 6)
  assert.ok(clock.now() < sent.dueAt, 'what could go inside its window went')
}
