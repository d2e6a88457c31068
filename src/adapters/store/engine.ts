import type { Kysely, Transaction } from 'kysely'
import type { Tables } from './tables.ts'

/** What differs between SQLite and PostgreSQL; all else in the store is one code path. */
export type Engine = {
  db: Kysely<Tables>
  /**
   * True where several servers claim work side by side: a row that one is claiming is then passed over by the others.
   */
  claimsSideBySide: boolean
  /** True where an error says that a row with this key is there already. */
  isDuplicate(error: unknown): boolean
  /** Tells other servers, once the transaction is committed, that the log has grown. */
  announce(trx: Transaction<Tables>): Promise<void>
  /** Calls `heard` whenever the log may have grown under another server's hands. One machine alone hears nothing. */
  listen(heard: () => void): Promise<void>
  close(): Promise<void>
}
