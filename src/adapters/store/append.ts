import type { Transaction } from 'kysely'
import type { Append, Appended, StreamName } from '../../application/ports.ts'
import type { Instant } from '../../domain/time.ts'
import type { DataKeys } from '../sealing/data-keys.ts'
import { keyBook } from '../sealing/key-book.ts'
import { keysOf, planAppends, type Before, type Plan } from './append-plan.ts'
import { findKeys, saveKeys } from './case-keys.ts'
import { readReceipt } from './lookups.ts'
import { linkRow, logRow, streamRow, type EventRow, type Tables } from './tables.ts'
import { addOutbox, reviveOutbox, seeTo, setTimers } from './work-rows.ts'

const rowsAtOnce = 500

/** `others` tells how far other servers had brought the log, given how far it has come now. */
type Asked = {
  appends: readonly Append[]
  keys: DataKeys
  stands: Before['stands']
  others: (position: number) => number
}

/** What a committed batch leaves to be told. */
export type Batch = { answers: readonly Appended[]; events: readonly EventRow[]; position: number }

/**
 * Writes a batch of appends in one transaction: each of them whole or not at all. Whoever appends first takes the one
 * row of `log`, so appends of all servers take turns: positions have no gap and appear in the order of commits, and a
 * reader who has seen a position has seen all before it.
 */
export async function appendBatch(trx: Transaction<Tables>, what: Asked & { at: Instant }): Promise<Batch> {
  const before = await readBefore(trx, what)
  const plan = planAppends(what.appends, before)
  await saveKeys(trx, before.keys.changed())
  await writeEvents(trx, plan)
  await writeReceipts(trx, plan, what.at)
  await addOutbox(trx, plan.accepted)
  await reviveOutbox(trx, plan.accepted)
  await seeTo(trx, plan.accepted)
  await setTimers(trx, plan.accepted)
  await writeNotes(trx, plan)
  return { answers: plan.answers, events: plan.events, position: plan.position }
}

/** Takes the turn to append, until the transaction ends, and answers the position of the newest event. */
export async function takeTurn(trx: Transaction<Tables>): Promise<number> {
  const turn = trx.updateTable('log').set((row) => ({ position: row.ref('position') }))
  const row = await turn.where('id', '=', 1).returningAll().executeTakeFirstOrThrow()
  return logRow.parse(row).position
}

async function readBefore(trx: Transaction<Tables>, what: Asked): Promise<Before> {
  const position = await takeTurn(trx)
  const streams = what.appends.flatMap((append) => append.streams.map(({ stream }) => stream))
  return {
    position,
    heads: await findHeads(trx, [...new Set(streams)]),
    receipts: await findReceipts(
      trx,
      what.appends.map(({ commandId }) => commandId),
    ),
    keys: keyBook(what.keys, await findKeys(trx, what.appends.flatMap(keysOf))),
    stands: what.stands,
    foreign: await findForeign(trx, what.appends, what.others(position)),
  }
}

/** Looked for only where another server has written since one of the appends was decided. */
async function findForeign(
  trx: Transaction<Tables>,
  appends: readonly Append[],
  since: number,
): Promise<Before['foreign']> {
  const from = Math.min(since, ...appends.flatMap(({ reads }) => (reads ? [reads.asOf] : [])))
  if (from === since) return { since, streams: new Map(), linked: new Map() }
  const events = await trx.selectFrom('events').select(['stream', 'position']).where('position', '>', from).execute()
  const links = await trx.selectFrom('links').selectAll().where('position', '>', from).execute()
  return {
    since,
    streams: newest(events.map(({ stream, position }) => [stream, Number(position)])),
    linked: newest(links.map((row) => linkRow.parse(row)).map((link) => [link.meeting_id, link.position])),
  }
}

function newest(pairs: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  return new Map(pairs.toSorted(([, a], [, b]) => a - b))
}

async function findHeads(trx: Transaction<Tables>, streams: readonly StreamName[]): Promise<Before['heads']> {
  if (streams.length === 0) return []
  const rows = await trx.selectFrom('streams').selectAll().where('stream', 'in', streams).execute()
  return rows.map((row) => streamRow.parse(row))
}

async function findReceipts(trx: Transaction<Tables>, ids: readonly string[]): Promise<Before['receipts']> {
  const rows = await trx.selectFrom('commands').selectAll().where('command_id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.command_id, readReceipt(row)]))
}

async function writeEvents(trx: Transaction<Tables>, plan: Plan): Promise<void> {
  for (const rows of inChunks(plan.events)) await trx.insertInto('events').values(rows).execute()
  for (const rows of inChunks(plan.heads)) {
    await trx
      .insertInto('streams')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .column('stream')
          .doUpdateSet((row) => ({ version: row.ref('excluded.version'), hash: row.ref('excluded.hash') })),
      )
      .execute()
  }
  if (plan.events.length > 0) {
    await trx.updateTable('log').set({ position: plan.position }).where('id', '=', 1).execute()
  }
}

async function writeReceipts(trx: Transaction<Tables>, plan: Plan, at: Instant): Promise<void> {
  const receipts = plan.accepted.map(({ commandId, by, made, digest = '' }) => {
    return { command_id: commandId, by, made: JSON.stringify(made), at, digest }
  })
  for (const rows of inChunks(receipts)) await trx.insertInto('commands').values(rows).execute()
}

async function writeNotes(trx: Transaction<Tables>, plan: Plan): Promise<void> {
  const identities = plan.accepted.flatMap((append) =>
    append.identities.map(({ caseId, hash, role }) => ({ case_id: caseId, hash, role })),
  )
  const links = plan.accepted.flatMap((append) =>
    append.links.map(({ meetingId, stream }) => ({ meeting_id: meetingId, stream, position: append.position })),
  )
  for (const rows of inChunks(identities)) {
    await trx
      .insertInto('identities')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  for (const rows of inChunks(links)) {
    await trx
      .insertInto('links')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/** Both engines bound how many values one statement may carry. */
function* inChunks<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) yield rows.slice(from, from + rowsAtOnce)
}
