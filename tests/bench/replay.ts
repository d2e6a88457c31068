import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import { createWorld } from '../../src/application/write/world.ts'
import type { Command } from '../../src/contracts/commands.ts'
import { stopPostgres } from '../support/postgres.ts'
import { storeEngines, type StoreEngine } from '../support/store-engines.ts'
import { openGround, openMeetingOn, order, type OpenMeeting } from './ground.ts'
import { figure, turnAbout, type Figure } from './measure.ts'

const EVENTS = 2000
const REPEATS = 15

/** Rebuilds a meeting of 2,000 events (read, check, open what is sealed, fold), beside a bare read of the same rows. */
export async function benchReplay(): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  for (const engine of storeEngines) figures.push(await replayOn(engine))
  await stopPostgres()
  return figures
}

async function replayOn(engine: StoreEngine): Promise<Figure> {
  const ground = await openGround(engine)
  const meeting = await openMeetingOn(ground)
  const stream = `meeting-${meeting.meetingId}`
  const { events } = ground.store
  const turns = ordersOf(meeting)
  const before = (await events.load(stream, 0)).length
  for (let made = before; made < EVENTS; made += 1) {
    const [who, command] = turns[(made - before) % turns.length] ?? turns[0]
    await order(ground.caseroom, who, command)
  }
  const made = (await events.load(stream, 0)).length
  if (made !== EVENTS) throw new Error(`The meeting has ${made} events`)
  const bare = await bareRead(ground.database.url, stream)
  const product = () => timed(() => createWorld(events).meeting(meeting.meetingId))
  const measured = await turnAbout({ product, floor: () => timed(bare.read) }, REPEATS)
  await bare.close()
  await ground.close()
  const name = `rebuild a meeting of 2,000 events, ${engine.name}`
  return figure({ name, unit: 'ms', target: { of: 'product', is: 'at most', value: 20 }, ...measured })
}

type Order = readonly [who: string, command: Command]

/** What fills a meeting: people come and go, stages, pauses, and now and then a reason in words, which is sealed. */
function ordersOf(meeting: OpenMeeting): readonly [Order, ...Order[]] {
  const { meetingId } = meeting
  const personId = 'housing-rep'
  return [
    ['coordinator', { type: 'note-presence', meetingId, personId, present: true }],
    ['chair', { type: 'enter-stage', ...meeting, stage: 'risks' }],
    ['chair', { type: 'pause-slot', ...meeting }],
    ['chair', { type: 'resume-slot', ...meeting }],
    ['coordinator', { type: 'note-presence', meetingId, personId, present: false }],
    ['chair', { type: 'enter-stage', ...meeting, stage: 'actions' }],
    ['chair', { type: 'extend-slot', ...meeting, seconds: 60, reason: 'The interpreter was late' }],
  ]
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

type BareRead = { read(): Promise<unknown>; close(): Promise<void> }

async function bareRead(url: string, stream: string): Promise<BareRead> {
  const parsed = (rows: readonly unknown[]) => rows.map((row) => JSON.parse((row as { data: string }).data) as unknown)
  if (url.startsWith('sqlite:')) {
    const database = new DatabaseSync(url.slice('sqlite:'.length))
    const statement = database.prepare('select * from events where stream = ? order by version')
    return { read: async () => parsed(statement.all(stream)), close: async () => database.close() }
  }
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const text = 'select * from events where stream = $1 order by version'
  return { read: async () => parsed((await client.query(text, [stream])).rows), close: () => client.end() }
}
