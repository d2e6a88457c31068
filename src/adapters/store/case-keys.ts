import type { Kysely, Transaction } from 'kysely'
import type { Instant } from '../../domain/time.ts'
import type { WrappedKey } from '../sealing/data-keys.ts'
import { caseKeyRow, type Tables } from './tables.ts'

/**
 * The table of wrapped data keys, asked by nothing but this file, so that it can move to a store with backups of its
 * own: an erased case is gone for good only when the last backup of its key is.
 */
export async function findKeys(db: Kysely<Tables>, keyIds: Iterable<string>): Promise<readonly WrappedKey[]> {
  const ids = [...new Set(keyIds)]
  if (ids.length === 0) return []
  const rows = await db.selectFrom('case_keys').selectAll().where('key_id', 'in', ids).execute()
  return rows.map((row) => caseKeyRow.parse(row)).map(({ key_id, area, wrapped }) => ({ keyId: key_id, area, wrapped }))
}

/** Keeps keys that were made, and those that were moved under another area key. */
export async function saveKeys(trx: Transaction<Tables>, keys: readonly WrappedKey[]): Promise<void> {
  if (keys.length === 0) return
  await trx
    .insertInto('case_keys')
    .values(keys.map(({ keyId, area, wrapped }) => ({ key_id: keyId, area, wrapped, erased_at: null })))
    .onConflict((conflict) =>
      conflict.column('key_id').doUpdateSet((row) => ({
        area: row.ref('excluded.area'),
        wrapped: row.ref('excluded.wrapped'),
      })),
    )
    .execute()
}

/** Takes a key away for good. Its row stays, without the key, so that no new key is ever made for that case. */
export async function eraseKey(trx: Transaction<Tables>, keyId: string, at: Instant): Promise<void> {
  await trx
    .insertInto('case_keys')
    .values({ key_id: keyId, area: 'open', wrapped: null, erased_at: at })
    .onConflict((conflict) => conflict.column('key_id').doUpdateSet({ wrapped: null, erased_at: at }))
    .execute()
}
