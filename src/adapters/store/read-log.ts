import type { Kysely } from 'kysely'
import type { ReadLog } from '../../application/ports.ts'
import type { CaseId, PersonId } from '../../domain/ids.ts'
import type { Instant } from '../../domain/time.ts'
import { gather } from './gather.ts'
import { readRow, type Tables } from './tables.ts'

/** One read of a case, as it was noted. */
export type NotedRead = { at: Instant; personId: PersonId; caseId: CaseId; what: string }

/** Notes who read what (H32); reads that arrive together are committed together. `all` is for the audit. */
export function readLog(db: Kysely<Tables>): ReadLog & { all(): Promise<readonly NotedRead[]>; idle(): Promise<void> } {
  const notes = gather<NotedRead, void>(async (reads) => {
    const rows = reads.map(({ at, personId, caseId, what }) => ({ at, person_id: personId, case_id: caseId, what }))
    await db.insertInto('reads').values(rows).execute()
    return reads.map(() => ({ status: 'fulfilled', value: undefined }))
  })
  return {
    noteRead: notes.add,
    idle: notes.idle,
    all: async () => {
      const rows = await db.selectFrom('reads').selectAll().orderBy('at').execute()
      return rows.map((row) => readRow.parse(row)).map(readBack)
    },
  }
}

function readBack(row: { at: string; person_id: string; case_id: string; what: string }): NotedRead {
  return { at: row.at, personId: row.person_id as PersonId, caseId: row.case_id as CaseId, what: row.what }
}
