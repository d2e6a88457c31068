import { setImmediate as turn } from 'node:timers/promises'
import { sql, type Kysely } from 'kysely'
import { z } from 'zod'
import type { EventStore, Receipt } from '../../application/ports.ts'
import type { CaseId, MeetingId, PersonId } from '../../domain/ids.ts'
import { commandRow, identityRow, linkRow, logRow, readNamedIds, type Tables } from './tables.ts'

type Lookups = Pick<
  EventStore,
  'linked' | 'meetingsOf' | 'streams' | 'findIdentities' | 'receipt' | 'position' | 'mark' | 'movedSince'
>

/** What can be asked of the log beside its events. */
export function lookups(db: Kysely<Tables>): Lookups {
  const mark = marker(db)
  return {
    linked: async (meetingId) => {
      const links = db.selectFrom('links').innerJoin('streams', 'streams.stream', 'links.stream')
      const ofMeeting = links.selectAll('links').where('meeting_id', '=', meetingId)
      const rows = await ofMeeting.orderBy('links.position').orderBy('streams.first').execute()
      return rows.map((row) => linkRow.parse(row).stream)
    },
    meetingsOf: async (stream) => {
      const links = db.selectFrom('links').selectAll().where('stream', '=', stream)
      const rows = await links.orderBy('position').orderBy('meeting_id').execute()
      return rows.map((row) => linkRow.parse(row).meeting_id as MeetingId)
    },
    streams: async (prefix) => {
      const named = db.selectFrom('streams').select('stream').where('stream', 'like', `${prefix}%`)
      return (await named.orderBy('first').execute()).map(({ stream }) => stream)
    },
    findIdentities: (hashes) => findIdentities(db, hashes),
    receipt: async (commandId) => {
      const row = await db.selectFrom('commands').selectAll().where('command_id', '=', commandId).executeTakeFirst()
      return row ? readReceipt(row) : null
    },
    position: async () => (await mark()).position,
    mark,
    movedSince: (position) => movedSince(db, position),
  }
}

/** A command's receipt as it was kept. */
export function readReceipt(row: unknown): Receipt {
  const { made, by, digest } = commandRow.parse(row)
  return { made: readNamedIds(made), by: by as PersonId | 'clock', digest }
}

/**
 * How far the log has come: put into words once, since every question begins with it. It waits a turn, so that those who
 * come in one rush share the next look instead of taking one each.
 */
function marker(db: Kysely<Tables>): EventStore['mark'] {
  const asked = db.selectFrom('log').selectAll().where('id', '=', 1).compile()
  return async () => {
    await turn()
    const { rows } = await db.executeQuery(asked)
    const { position, erasures } = logRow.parse(rows[0])
    return { position, erasures }
  }
}

const movedRow = z.object({ stream: z.string(), version: z.coerce.number(), position: z.coerce.number() })

/** Which streams moved after a position: positions appear in the order of commits, so none is passed over. */
export async function movedSince(db: Kysely<Tables>, position: number): ReturnType<EventStore['movedSince']> {
  const newest = {
    version: sql<number>`max(version)`.as('version'),
    position: sql<number>`max(position)`.as('position'),
  }
  const events = db.selectFrom('events').select(['stream', newest.version, newest.position])
  const rows = await events.where('position', '>', position).groupBy('stream').execute()
  const moved = rows.map((row) => movedRow.parse(row))
  const streams = moved.map(({ stream, version }) => ({ stream, version }))
  return { position: Math.max(position, ...moved.map((each) => each.position)), streams }
}

async function findIdentities(db: Kysely<Tables>, hashes: readonly string[]) {
  if (hashes.length === 0) return []
  const rows = await db.selectFrom('identities').selectAll().where('hash', 'in', hashes).execute()
  return rows
    .map((row) => identityRow.parse(row))
    .map(({ case_id, hash, role }) => ({ caseId: case_id as CaseId, hash, role }))
}
