import type { Transaction } from 'kysely'
import type { Append } from '../../application/ports.ts'
import type { Tables } from './tables.ts'

/** Puts messages in the outbox, in the transaction that made them necessary. A key that is there already stays as it is. */
export async function addOutbox(
  trx: Transaction<Tables>,
  appends: readonly Pick<Append & { position: number }, 'outbox' | 'position'>[],
): Promise<void> {
  const rows = appends.flatMap(({ outbox, position }) =>
    outbox.map(({ key, kind, payload }) => ({ key, kind, payload: JSON.stringify(payload), position })),
  )
  if (rows.length === 0) return
  const fresh = { status: 'waiting', attempts: 0, due_ms: 0, claimed_until_ms: 0, why: '' } as const
  await trx
    .insertInto('outbox')
    .values(rows.map((row) => ({ ...row, ...fresh })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Sets, moves and takes away timers; of several settings of one timer in a batch the last stands. */
export async function setTimers(trx: Transaction<Tables>, appends: readonly Pick<Append, 'timers'>[]): Promise<void> {
  const last = new Map(appends.flatMap(({ timers }) => timers.map((timer) => [timer.key, timer])))
  const gone = [...last.values()].filter(({ dueAt }) => dueAt === null).map(({ key }) => key)
  if (gone.length > 0) await trx.deleteFrom('timers').where('key', 'in', gone).execute()
  const rows = [...last.values()].flatMap(({ key, dueAt, kind, payload }) =>
    dueAt === null ? [] : [{ key, kind, payload: JSON.stringify(payload), due_at: dueAt, due_ms: Date.parse(dueAt) }],
  )
  if (rows.length === 0) return
  await trx
    .insertInto('timers')
    .values(rows.map((row) => ({ ...row, claimed_until_ms: 0 })))
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((row) => ({
        kind: row.ref('excluded.kind'),
        payload: row.ref('excluded.payload'),
        due_at: row.ref('excluded.due_at'),
        due_ms: row.ref('excluded.due_ms'),
        claimed_until_ms: 0,
      })),
    )
    .execute()
}
