import { CompiledQuery, type Kysely } from 'kysely'
import type { AnyEvent, EventStore } from '../../application/ports.ts'
import type { DataKeys } from '../sealing/data-keys.ts'
import { keyBook, type KeyBook } from '../sealing/key-book.ts'
import { openWords } from '../sealing/sealed-words.ts'
import { findKeys } from './case-keys.ts'
import { CaseErased } from './case-erased.ts'
import { erasedWords } from './erased-words.ts'
import { eventRow, type EventRow, type Tables } from './tables.ts'

/** Reads the events of a stream and opens what is sealed. The keys are read each time: an erased one counts at once. */
export function loader(db: Kysely<Tables>, keys: DataKeys): EventStore['load'] {
  // Put into words once: this is asked more often than anything but how far the log has come.
  const ofStream = db.selectFrom('events').selectAll().where('stream', '=', '').where('version', '>', 0)
  const { sql } = ofStream.orderBy('version').compile()
  return async (stream, afterVersion) => {
    const { rows } = await db.executeQuery(CompiledQuery.raw(sql, [stream, afterVersion]))
    const events = rows.map((row) => eventRow.parse(row))
    const keyIds = events.flatMap(({ key_id }) => (key_id === null ? [] : [key_id]))
    const book = keyBook(keys, await findKeys(db, keyIds))
    return events.map((row) => ({
      stream: row.stream,
      version: row.version,
      position: row.position,
      event: openEvent(row, book),
    }))
  }
}

/** An event's row without its sealed part; `data` is the plain JSON as it lies there, whoever wrote it. */
export type PlainRow = Pick<EventRow, 'stream' | 'version' | 'position' | 'type' | 'at' | 'data'>

/** Every event in the order of the log, sealed parts left where they are: the audit needs no word about anyone. */
export async function loadPlain(db: Kysely<Tables>): Promise<readonly PlainRow[]> {
  const plain = db.selectFrom('events').select(['stream', 'version', 'position', 'type', 'at', 'data'])
  return (await plain.orderBy('position').execute()).map((row) => plainRow.parse(row))
}

const plainRow = eventRow.omit({ sealed: true, key_id: true, hash: true })

/**
 * Events are written by this store alone, as the domain made them; the hash chain says that they still are. What is
 * not even of the row's own type and time was never written so.
 */
function openEvent(row: EventRow, book: KeyBook): AnyEvent {
  const plain = JSON.parse(row.data) as Partial<AnyEvent> | null
  if (plain?.type !== row.type || plain.at !== row.at) throw new Error('The row of an event is not as it was written.')
  if (!row.sealed || !row.key_id) return plain as AnyEvent
  return { ...plain, personal: openPersonal({ ...row, sealed: row.sealed, key_id: row.key_id }, book) } as AnyEvent
}

function openPersonal(row: EventRow & { sealed: Uint8Array; key_id: string }, book: KeyBook): unknown {
  const place = { stream: row.stream, version: row.version, type: row.type, keyId: row.key_id }
  const key = book.toOpen(row.key_id)
  if (key) return openWords({ key, place, sealed: row.sealed })
  const blank = erasedWords(row)
  if (!blank) throw new CaseErased(row.key_id)
  return blank
}
