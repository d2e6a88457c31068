import type { OutboxKind, TimerSetting, WorkQueue } from '../../application/ports.ts'
import { timersAtOnce } from '../../application/due/urgency.ts'
import type { Instant } from '../../domain/time.ts'
import type { Engine } from './engine.ts'
import { outboxRow, readNamedIds, timerRow } from './tables.ts'

/** Longer than one letter can take: three requests of half a minute each. */
const leaseMs = 120_000
const timerLeaseMs = 60_000
/**
 * Of what is claimed at once, so much goes to the oldest, however much that is urgent waits: nothing waits for ever.
 */
const OLDEST_SHARE = 1 / 4

/** Work kept in the two tables of the outbox and the timers. Each claim runs out; then the work is offered again. */
export function workQueue(engine: Engine): WorkQueue {
  const { db } = engine
  return {
    claimOutbox: (now, limit, kinds) => claimOutbox(engine, { ms: Date.parse(now), limit, kinds }),
    holdOutbox: async ({ key, attempts }, now) => {
      const held = await db
        .updateTable('outbox')
        .set({ claimed_until_ms: Date.parse(now) + leaseMs })
        .where('key', '=', key)
        .where('attempts', '=', attempts)
        .where('status', '=', 'waiting')
        .executeTakeFirst()
      return held.numUpdatedRows > 0n
    },
    finishOutbox: async (key) => {
      await db.updateTable('outbox').set({ status: 'done' }).where('key', '=', key).execute()
    },
    retryOutbox: async (key, at, why, dead, attempts) => {
      const work = db
        .updateTable('outbox')
        .set({ status: dead ? 'dead' : 'waiting', due_ms: Date.parse(at), claimed_until_ms: 0, why })
        .where('key', '=', key)
      const mine = () => work.where('status', '=', 'waiting').where('attempts', '=', attempts ?? 0)
      await (attempts === undefined ? work : mine()).execute()
    },
    deadOutbox: async () => {
      const rows = await db.selectFrom('outbox').selectAll().where('status', '=', 'dead').orderBy('position').execute()
      return rows.map((row) => outboxRow.parse(row)).map((row) => ({ ...message(row), why: row.why }))
    },
    claimTimers: (now, limit) => claimTimers(engine, now, limit),
    finishTimer: async (key, dueAt) => {
      await db.deleteFrom('timers').where('key', '=', key).where('due_ms', '=', Date.parse(dueAt)).execute()
    },
  }
}

type Wanted = { ms: number; limit: number; kinds: readonly OutboxKind[] | undefined }

async function claimOutbox(engine: Engine, { limit, ...wanted }: Wanted) {
  const forOldest = Math.floor(limit * OLDEST_SHARE)
  const urgent = await claimRows(engine, { ...wanted, limit: limit - forOldest, first: 'urgent' })
  const all = urgent.length < limit - forOldest || forOldest === 0
  const oldest = all ? [] : await claimRows(engine, { ...wanted, limit: forOldest, first: 'oldest' })
  return [...urgent, ...oldest]
    .sort((a, b) => a.urgency - b.urgency || a.position - b.position || (a.key < b.key ? -1 : 1))
    .map((row) => ({ ...message(row), attempts: row.attempts }))
}

type First = { first: 'urgent' | 'oldest' }

async function claimRows({ db, claimsSideBySide }: Engine, { ms, limit, kinds, first }: Wanted & First) {
  const waiting = db
    .selectFrom('outbox')
    .select('key')
    .where('status', '=', 'waiting')
    .where('due_ms', '<=', ms)
    .where('claimed_until_ms', '<=', ms)
  const wanted = kinds ? waiting.where('kind', 'in', kinds) : waiting
  const ordered = first === 'urgent' ? wanted.orderBy('urgency') : wanted
  const free = ordered.orderBy('position').orderBy('key').limit(limit)
  const rows = await db
    .with('free', () => (claimsSideBySide ? free.forUpdate().skipLocked() : free))
    .updateTable('outbox')
    .set((row) => ({ claimed_until_ms: ms + leaseMs, attempts: row('attempts', '+', 1) }))
    .where('key', 'in', (row) => row.selectFrom('free').select('key'))
    .returningAll()
    .execute()
  return rows.map((row) => outboxRow.parse(row))
}

async function claimTimers({ db, claimsSideBySide }: Engine, now: Instant, limit: number) {
  const ms = Date.parse(now)
  const due = db
    .selectFrom('timers')
    .select('key')
    .where('due_ms', '<=', ms)
    .where('claimed_until_ms', '<=', ms)
    .orderBy((row) => row.case().when('kind', 'in', timersAtOnce).then(0).else(1).end())
    .orderBy('due_ms')
    .limit(limit)
  const rows = await db
    .with('due', () => (claimsSideBySide ? due.forUpdate().skipLocked() : due))
    .updateTable('timers')
    .set({ claimed_until_ms: ms + timerLeaseMs })
    .where('key', 'in', (row) => row.selectFrom('due').select('key'))
    .returningAll()
    .execute()
  return rows
    .map((row) => timerRow.parse(row))
    .sort((a, b) => Number(isAtOnce(b)) - Number(isAtOnce(a)) || a.due_ms - b.due_ms)
    .map((row): TimerSetting => ({ ...message(row), kind: row.kind, dueAt: row.due_at }))
}

function isAtOnce({ kind }: Pick<TimerSetting, 'kind'>): boolean {
  return timersAtOnce.includes(kind)
}

function message<Kind>(row: { key: string; kind: Kind; payload: string }) {
  return { key: row.key, kind: row.kind, payload: readNamedIds(row.payload) }
}
