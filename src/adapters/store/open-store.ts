import type { EventStore, ReadLog, WorkQueue } from '../../application/ports.ts'
import type { CaseId } from '../../domain/ids.ts'
import { refuse, type Refusal } from '../../domain/refusal.ts'
import type { Instant } from '../../domain/time.ts'
import { dataKeys } from '../sealing/data-keys.ts'
import type { KeyRing } from '../sealing/key-ring.ts'
import { takeTurn } from './append.ts'
import { conversationBook, settingsBook, type Book, type ConversationBook } from './books.ts'
import { eraseKey } from './case-keys.ts'
import { verifyChains, type ChainReport } from './chain.ts'
import type { Engine } from './engine.ts'
import { eventStore, type Inside } from './event-store.ts'
import { isHeld } from './legal-hold.ts'
import { loadPlain, type PlainRow } from './load.ts'
import { migrate } from './migrations.ts'
import { profileBook, type ProfileBook } from './profile-book.ts'
import { readLog, type NotedRead } from './read-log.ts'
import { openSqlite } from './sqlite.ts'
import { workQueue } from './work-queue.ts'

/** What became of an order to erase: done, or why nothing was. */
export type Erasure = { erased: true } | { refusal: Refusal }

/** The deployment's store, open. */
export type Store = {
  events: EventStore
  work: WorkQueue
  reads: ReadLog & { all(): Promise<readonly NotedRead[]> }
  conversations: ConversationBook
  settings: Book
  /** The area profiles that meetings here were ever planned under. */
  profiles: ProfileBook
  /** What the audit says of each stream, one after the other. */
  verifyChain: () => AsyncIterable<ChainReport>
  /** Every event without its sealed part, for the audit. */
  plainEvents: () => Promise<readonly PlainRow[]>
  /**
   * Takes a case's key and the hashes of its people away for good; its events stay, and nobody can read them. Refuses
   * `legal-hold` and takes nothing away while a legal hold stands (R097).
   */
  eraseCase: (caseId: CaseId) => Promise<Erasure>
  /** Waits for what was begun, then lets go of the database. */
  close: () => Promise<void>
}

/** Opens `sqlite:<file>` or `postgres://…`, and brings its tables up to date first. */
export async function openStore(options: { url: string; keyRing: KeyRing; now: () => Instant }): Promise<Store> {
  const engine = await openEngine(options.url)
  try {
    await migrate(engine.db)
    return await storeOver({ engine, keys: dataKeys(options.keyRing), now: options.now })
  } catch (error) {
    await engine.close()
    throw error
  }
}

/** Each engine is loaded where it is wanted: a start is not to wait for the other one. */
async function openEngine(url: string): Promise<Engine> {
  if (url.startsWith('sqlite:')) return openSqlite(url.slice('sqlite:'.length))
  if (/^postgres(ql)?:/.test(url)) return (await import('./postgres.ts')).openPostgres(url)
  throw new Error('The address of the store must begin with sqlite: or postgres:.')
}

async function storeOver(inside: Inside): Promise<Store> {
  const { db } = inside.engine
  const events = await eventStore(inside)
  const reads = readLog(db)
  return {
    events,
    work: workQueue(inside.engine),
    reads,
    conversations: conversationBook(db),
    settings: settingsBook(db),
    profiles: profileBook(db),
    verifyChain: () => verifyChains(db),
    plainEvents: () => loadPlain(db),
    eraseCase: (caseId) => eraseCase(inside, caseId),
    close: async () => {
      await events.idle()
      await reads.idle()
      await inside.engine.close()
    },
  }
}

/** Takes its turn among the appends, so that none of them seals anything under the key while it goes. */
async function eraseCase({ engine, keys, now }: Inside, caseId: CaseId): Promise<Erasure> {
  const erasure = await engine.db.transaction().execute(async (trx): Promise<Erasure> => {
    await takeTurn(trx)
    if (await isHeld(trx, caseId)) return refuse('legal-hold', { about: caseId })
    await eraseKey(trx, caseId, now())
    await trx
      .updateTable('log')
      .set((row) => ({ erasures: row('erasures', '+', 1) }))
      .where('id', '=', 1)
      .execute()
    await trx.deleteFrom('identities').where('case_id', '=', caseId).execute()
    return { erased: true }
  })
  keys.forgetAll()
  return erasure
}
