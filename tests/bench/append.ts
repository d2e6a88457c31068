import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { PersonId } from '../../src/domain/ids.ts'
import { call, openMeeting, plannedMeeting, rehearsed } from '../support/rehearsed.ts'
import { compare, rate } from './measure.ts'
import type { Figure } from './measure.ts'

const COMMANDS = 640
const TOGETHER = 32

/** Commands through the whole write path (decide, seal, append durably), 32 at once, beside raw durable inserts. */
export async function benchAppend(): Promise<Figure> {
  const on = await rehearsed()
  const planned = await plannedMeeting(on)
  await openMeeting(on, planned, [on.cast.chair, on.cast.coordinator])
  const [caseId = ''] = planned.caseIds
  await call(on, planned, caseId)
  const { meetingId } = planned
  const coordinator = 'coordinator' as PersonId
  const risk = { type: 'record-risk', meetingId, caseId, kind: 'risk', subject: 'victim', text: 'He has her door code' } as const
  const raw = rawInserts()
  try {
    return await compare({
      name: 'commands through the write path, SQLite, 32 at once, one meeting',
      unit: 'a second',
      target: 'at least 0.5 of raw durable single-row inserts',
      product: () => rate(COMMANDS, TOGETHER, () => on.rehearsal.caseroom.handle(coordinator, { commandId: randomUUID(), command: risk })),
      floor: () => rate(COMMANDS, 1, async () => raw.insert()),
    })
  } finally {
    raw.close()
    await on.stop()
  }
}

/** One row, one commit, one flush: the least that keeps what it acknowledged. */
function rawInserts(): { insert(): void; close(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'caseroom-bench-'))
  const db = new DatabaseSync(join(folder, 'raw.sqlite'))
  db.exec('pragma journal_mode = wal; pragma synchronous = full; create table rows (id integer primary key, data text)')
  const statement = db.prepare('insert into rows (data) values (?)')
  const data = JSON.stringify({ type: 'risk-recorded', text: 'x'.repeat(200) })
  return {
    insert: () => void statement.run(data),
    close: () => {
      db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
