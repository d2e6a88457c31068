import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Engine } from './engine.ts'
import type { Tables } from './tables.ts'

const channel = 'caseroom_moved'
const uniqueViolation = '23505'
const againAfterMs = 1000

/** Opens PostgreSQL: several servers share it, claim work side by side, and tell each other what moved. */
export function openPostgres(url: string): Engine {
  const pool = new pg.Pool({ connectionString: url })
  // An idle connection that breaks has no caller to tell; the next query opens another and says what is wrong.
  pool.on('error', () => {})
  // Nor has one that breaks between two statements of a transaction: the next statement fails, and tells its caller.
  pool.on('connect', (client) => client.on('error', () => {}))
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const me = randomUUID()
  let stopListening = async () => {}
  return {
    db,
    claimsSideBySide: true,
    isDuplicate: (error) => error instanceof pg.DatabaseError && error.code === uniqueViolation,
    announce: async (trx) => {
      await sql`select pg_notify(${channel}, ${me})`.execute(trx)
    },
    listen: async (heard) => {
      stopListening = await keepListening({ url, me, heard })
    },
    close: async () => {
      await stopListening()
      await db.destroy()
    },
  }
}

type Ear = { url: string; me: string; heard: () => void }
type Line = { client: pg.Client; ended: Promise<unknown> }

/** One connection that only listens. When it breaks another is opened, and what was missed counts as heard. */
async function keepListening(ear: Ear): Promise<() => Promise<void>> {
  const stop = new AbortController()
  let line = await openLine(ear)
  const reopen = async () => {
    try {
      await setTimeout(againAfterMs, undefined, { signal: stop.signal })
      line = await openLine(ear)
      ear.heard()
    } catch {
      // Stopped, or still no answer: the loop looks at which.
    }
  }
  const listening = async () => {
    while (!stop.signal.aborted) {
      await line.ended
      await reopen()
    }
    await line.client.end()
  }
  const listened = listening()
  return async () => {
    stop.abort()
    await line.client.end()
    await listened
  }
}

async function openLine(ear: Ear): Promise<Line> {
  const client = new pg.Client({ connectionString: ear.url, keepAlive: true })
  const ended = new Promise((resolve) => client.once('end', resolve))
  client.on('error', () => {})
  client.on('notification', (note) => {
    if (note.payload !== ear.me) ear.heard()
  })
  await client.connect()
  await client.query(`listen ${channel}`)
  return { client, ended }
}
