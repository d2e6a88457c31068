import { createHash } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { StreamName } from '../../application/ports.ts'
import { eventRow, streamRow, type EventRow, type Tables } from './tables.ts'

/** What an event's hash covers: all of its row but its place in the whole log. */
export type Linked = Omit<EventRow, 'position' | 'hash'>

/** The hash that the first event of a stream is linked to. */
export const noHash = ''

/** SHA-256 over the hash of the event before it in its stream and over the event itself, sealed part included. */
export function chainHash(previous: string, row: Linked): string {
  const sealed = row.sealed && Buffer.from(row.sealed).toString('base64')
  const parts = [previous, row.stream, row.version, row.type, row.at, row.data, sealed, row.key_id]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

/** What the audit says of one stream: how many events it holds, and the first that is not as it was written. */
export type ChainReport = { stream: StreamName; events: number; brokenAt: number | null }

/**
 * Verifies every stream: each event follows the one before it, and the last is the one that the stream's head names,
 * so that a log cut short is found too.
 */
export async function* verifyChains(db: Kysely<Tables>): AsyncGenerator<ChainReport> {
  for (const stream of await everyStream(db)) {
    const rows = await db.selectFrom('events').selectAll().where('stream', '=', stream).orderBy('version').execute()
    const head = await db.selectFrom('streams').selectAll().where('stream', '=', stream).executeTakeFirst()
    const events = rows.map((row) => eventRow.parse(row))
    yield { stream, events: events.length, brokenAt: firstBroken(events, head ? streamRow.parse(head) : null) }
  }
}

async function everyStream(db: Kysely<Tables>): Promise<readonly StreamName[]> {
  const heads = db.selectFrom('streams').select('stream')
  const rows = await heads.union(db.selectFrom('events').select('stream')).orderBy(sql.ref('stream')).execute()
  return rows.map(({ stream }) => stream)
}

function firstBroken(events: readonly EventRow[], head: { version: number; hash: string } | null): number | null {
  let previous = noHash
  for (const [index, event] of events.entries()) {
    if (event.version !== index + 1 || event.hash !== chainHash(previous, event)) return index + 1
    previous = event.hash
  }
  if (head?.version === events.length && head.hash === previous) return null
  return head && head.version > events.length ? events.length + 1 : events.length
}
