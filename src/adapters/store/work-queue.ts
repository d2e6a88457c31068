import type { TimerSetting, WorkQueue } from '../../application/ports.ts'
import type { Instant } from '../../domain/time.ts'
import type { Engine } from './engine.ts'
import { outboxRow, readNamedIds, timerRow } from './tables.ts'

const leaseMs = 60_000

/** Work kept in the two tables of the outbox and the timers. Each claim lasts a minute; then the work is offered again. */
export function workQueue(engine: Engine): WorkQueue {
  const { db } = engine
  return {
    claimOutbox: (now, limit) => claimOutbox(engine, now, limit),
    finishOutbox: async (key) => {
      await db.updateTable('outbox').set({ status: 'done' }).where('key', '=', key).execute()
    },
    retryOutbox: async (key, at, why, dead) => {
      await db
        .updateTable('outbox')
        .set({ status: dead ? 'dead' : 'waiting', due_ms: Date.parse(at), claimed_until_ms: 0, why })
        .where('key', '=', key)
        .execute()
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

async function claimOutbox({ db, claimsSideBySide }: Engine, now: Instant, limit: number) {
  const ms = Date.parse(now)
  const free = db
    .selectFrom('outbox')
    .select('key')
    .where('status', '=', 'waiting')
    .where('due_ms', '<=', ms)
    .where('claimed_until_ms', '<=', ms)
    .orderBy('position')
    .orderBy('key')
    .limit(limit)
  const rows = await db
    .with('free', () => (claimsSideBySide ? free.forUpdate().skipLocked() : free))
    .updateTable('outbox')
    .set((row) => ({ claimed_until_ms: ms + leaseMs, attempts: row('attempts', '+', 1) }))
    .where('key', 'in', (row) => row.selectFrom('free').select('key'))
    .returningAll()
    .execute()
  return rows
    .map((row) => outboxRow.parse(row))
    .sort((a, b) => a.position - b.position || (a.key < b.key ? -1 : 1))
    .map((row) => ({ ...message(row), attempts: row.attempts }))
}

async function claimTimers({ db, claimsSideBySide }: Engine, now: Instant, limit: number) {
  const ms = Date.parse(now)
  const due = db
    .selectFrom('timers')
    .select('key')
    .where('due_ms', '<=', ms)
    .where('claimed_until_ms', '<=', ms)
    .orderBy('due_ms')
    .limit(limit)
  const rows = await db
    .with('due', () => (claimsSideBySide ? due.forUpdate().skipLocked() : due))
    .updateTable('timers')
    .set({ claimed_until_ms: ms + leaseMs })
    .where('key', 'in', (row) => row.selectFrom('due').select('key'))
    .returningAll()
    .execute()
  return rows
    .map((row) => timerRow.parse(row))
    .sort((a, b) => a.due_ms - b.due_ms)
    .map((row): TimerSetting => ({ ...message(row), kind: row.kind, dueAt: row.due_at }))
}

function message<Kind>(row: { key: string; kind: Kind; payload: string }) {
  return { key: row.key, kind: row.kind, payload: readNamedIds(row.payload) }
}
