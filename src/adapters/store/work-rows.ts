import type { Transaction } from 'kysely'
import type { Append, OutboxMessage } from '../../application/ports.ts'
import type { SeenTo } from '../../application/due/seen-to.ts'
import { urgencyOf } from '../../application/due/urgency.ts'
import { outboxRow, readNamedIds, type Tables } from './tables.ts'

/**
 * Puts messages in the outbox, in the transaction that made them necessary. A key that is there already stays as it is.
 */
export async function addOutbox(
  trx: Transaction<Tables>,
  appends: readonly Pick<Append & { position: number }, 'outbox' | 'position'>[],
): Promise<void> {
  const rows = appends.flatMap(({ outbox, position }) =>
    outbox.map((message) => {
      const { key, kind, payload } = message
      return { key, kind, payload: JSON.stringify(payload), position, urgency: urgencyOf(message) }
    }),
  )
  if (rows.length === 0) return
  const fresh = { status: 'waiting', attempts: 0, due_ms: 0, claimed_until_ms: 0, why: '' } as const
  await trx
    .insertInto('outbox')
    .values(rows.map((row) => ({ ...row, ...fresh })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Offers again what came back of a circulation, as if it had never been tried. */
export async function reviveOutbox(
  trx: Transaction<Tables>,
  appends: readonly Pick<Append, 'revive'>[],
): Promise<void> {
  const meetings = new Set(appends.flatMap(({ revive }) => revive ?? []))
  const keys = [...meetings].flatMap((meetingId) =>
    ['file', 'share', 'mail', 'announce'].map((work) => `${work}:${meetingId}:%`),
  )
  if (keys.length === 0) return
  await trx
    .updateTable('outbox')
    .set({ status: 'waiting', attempts: 0, due_ms: 0, claimed_until_ms: 0, why: '' })
    .where('status', '=', 'dead')
    .where((row) => row.or(keys.map((key) => row('key', 'like', key))))
    .execute()
}

/**
 * What stood before a person and was seen to stands there no more; what is sent again is new work, under a key of its
 * own.
 */
export async function seeTo(
  trx: Transaction<Tables>,
  appends: readonly Pick<Append & { position: number }, 'seenTo' | 'position'>[],
): Promise<void> {
  const asked = appends.flatMap(({ seenTo = [], position }) => seenTo.map((each) => ({ ...each, position })))
  if (asked.length === 0) return
  const dead = await trx.selectFrom('outbox').selectAll().where('status', '=', 'dead').execute()
  let left = dead.map((row) => outboxRow.parse(row)).map((row) => ({ ...row, payload: readNamedIds(row.payload) }))
  for (const { position, ...each } of asked) {
    const found = left.filter((row) => isOf(row, each))
    left = left.filter((row) => !found.includes(row))
    const keys = found.map(({ key }) => key)
    if (keys.length > 0) await trx.updateTable('outbox').set({ status: 'done' }).where('key', 'in', keys).execute()
    if (each.how === 'told otherwise') continue
    const outbox = found.map(({ key, kind, payload }) => ({
      key: `${key.split(AGAIN)[0]}${AGAIN}${position}`,
      kind,
      payload,
    }))
    await addOutbox(trx, [{ outbox, position }])
  }
}

const AGAIN = ':again:'

function isOf({ kind, payload }: Pick<OutboxMessage, 'kind' | 'payload'>, of: SeenTo): boolean {
  const ofMeeting = payload.meetingId === of.meetingId
  if (of.personId === null) return kind === 'book-online' && ofMeeting
  const brought = (kind === 'offer-action' || kind === 'tell-person') && payload.personId === of.personId
  return brought && (ofMeeting || of.actionIds.some((actionId) => actionId === payload.actionId))
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
