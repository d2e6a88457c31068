import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { openSqlite } from '../../../../src/adapters/store/sqlite.ts'
import type { Engine } from '../../../../src/adapters/store/engine.ts'

describe('the file of SQLite', () => {
  let folder: string
  let engine: Engine
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'caseroom-sqlite-'))
    engine = openSqlite(join(folder, 'inner', 'store.db'))
  })
  afterEach(async () => {
    await engine.close()
    rmSync(folder, { recursive: true })
  })

  const pragma = async (name: string) => {
    const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(engine.db)
    return Object.values(rows[0] ?? {})[0]
  }

  it('is written so that a commit survives the loss of power', async () => {
    assert.equal(await pragma('journal_mode'), 'wal')
    assert.equal(await pragma('synchronous'), 2)
    assert.equal(await pragma('foreign_keys'), 1)
    assert.equal(await pragma('busy_timeout'), 10_000)
    assert.equal(await pragma('secure_delete'), 1)
  })

  it('answers rows where a statement has any, and counts where it has none', async () => {
    const { db } = engine
    await db.schema.createTable('settings').addColumn('key', 'text').addColumn('value', 'text').execute()
    const insert = db.insertInto('settings').values({ key: 'a', value: '1' })
    assert.equal((await insert.executeTakeFirst()).numInsertedOrUpdatedRows, 1n)
    assert.deepEqual({ ...(await insert.returning('key').executeTakeFirst()) }, { key: 'a' })
    assert.equal((await db.selectFrom('settings').selectAll().execute()).length, 2)
    assert.equal((await db.selectFrom('settings').selectAll().execute()).length, 2)
  })

  it('keeps answering when more statements were used than it remembers', async () => {
    for (let round = 0; round < 2; round += 1) {
      for (let number = 0; number < 350; number += 1) {
        const { rows } = await sql<{ n: number }>`select ${sql.raw(String(number))} as n`.execute(engine.db)
        assert.equal(rows[0]?.n, number)
      }
    }
  })

  it('takes the write lock when a transaction begins, not at its first write', async () => {
    const other = openSqlite(join(folder, 'inner', 'store.db'))
    try {
      await sql`pragma busy_timeout = 0`.execute(other.db)
      await engine.db.transaction().execute(async () => {
        const second = other.db.transaction().execute(async () => 'began')
        await assert.rejects(second, /locked/)
      })
    } finally {
      await other.close()
    }
  })
})
