import type { Kysely } from 'kysely'
import type { EventStore } from '../../application/ports.ts'
import type { CaseId, MeetingId, PersonId } from '../../domain/ids.ts'
import { commandRow, identityRow, linkRow, logRow, readNamedIds, type Tables } from './tables.ts'

type Lookups = Pick<EventStore, 'linked' | 'meetingsOf' | 'streams' | 'findIdentities' | 'receipt' | 'position'>

/** What can be asked of the log beside its events. */
export function lookups(db: Kysely<Tables>): Lookups {
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
    position: async () => {
      const row = await db.selectFrom('log').selectAll().where('id', '=', 1).executeTakeFirstOrThrow()
      return logRow.parse(row).position
    },
  }
}

/** A command's receipt as it was kept. */
export function readReceipt(row: unknown): { made: Record<string, string>; by: PersonId | 'clock' } {
  const { made, by } = commandRow.parse(row)
  return { made: readNamedIds(made), by: by as PersonId | 'clock' }
}

async function findIdentities(db: Kysely<Tables>, hashes: readonly string[]) {
  if (hashes.length === 0) return []
  const rows = await db.selectFrom('identities').selectAll().where('hash', 'in', hashes).execute()
  return rows
    .map((row) => identityRow.parse(row))
    .map(({ case_id, hash, role }) => ({ caseId: case_id as CaseId, hash, role }))
}
