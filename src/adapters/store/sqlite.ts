import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { Kysely, SqliteAdapter, SqliteDialect, type Dialect, type SqliteDatabase, type SqliteStatement } from 'kysely'
import type { Engine } from './engine.ts'
import type { Tables } from './tables.ts'

const statementsKept = 300
const duplicateCodes = new Set([1555, 2067])

/** Opens a file of SQLite: one machine, one server, every commit on the disk before it is acknowledged. */
export function openSqlite(file: string): Engine {
  mkdirSync(dirname(file), { recursive: true })
  const database = new DatabaseSync(file, { timeout: 10_000 })
  database.exec('pragma journal_mode = wal')
  database.exec('pragma synchronous = full')
  database.exec('pragma foreign_keys = on')
  // An erased key is overwritten, not only unlinked.
  database.exec('pragma secure_delete = on')
  const db = new Kysely<Tables>({ dialect: dialectOver(database) })
  return {
    db,
    claimsSideBySide: false,
    isDuplicate: (error) => error instanceof Error && 'errcode' in error && duplicateCodes.has(Number(error.errcode)),
    announce: async () => {},
    listen: async () => {},
    close: () => db.destroy(),
  }
}

/** SQLite does roll back table changes; Kysely's own adapter says otherwise, and would migrate unprotected. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

function dialectOver(database: DatabaseSync): Dialect {
  const dialect = new SqliteDialect({ database: asKyselyWants(database) })
  return {
    createDriver: () => dialect.createDriver(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createAdapter: () => new TransactionalAdapter(),
  }
}

/**
 * Every transaction here writes, so each takes the write lock at once: waiting at the first write would fail instead.
 */
function asKyselyWants(database: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>()
  const prepare = (sql: string) => {
    const statement = kept.get(sql) ?? asStatement(database.prepare(sql === 'begin' ? 'begin immediate' : sql))
    kept.delete(sql)
    kept.set(sql, statement)
    for (const oldest of kept.keys()) {
      if (kept.size <= statementsKept) break
      kept.delete(oldest)
    }
    return statement
  }
  return { prepare, close: () => database.close() }
}

function asStatement(statement: StatementSync): SqliteStatement {
  return {
    // Without this, Kysely runs every select as a write, and it answers nothing.
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
    run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
    iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
  }
}
