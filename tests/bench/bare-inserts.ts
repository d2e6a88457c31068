import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'

/** One row, one commit, one flush, one after the other: the least that keeps what it acknowledged. */
export type BareInserts = { insert(): Promise<void>; close(): Promise<void> }

const row = JSON.stringify({ type: 'voice-recorded', text: 'x'.repeat(500) })

/** Opens the same database past the store, with a bare table of its own. */
export async function bareInserts(url: string): Promise<BareInserts> {
  return url.startsWith('sqlite:') ? intoSqlite(url.slice('sqlite:'.length)) : intoPostgres(url)
}

/** In a file of its own beside the store's: two connections to one file would wait for each other. */
function intoSqlite(file: string): BareInserts {
  const database = new DatabaseSync(`${file}.bare`)
  database.exec('pragma journal_mode = wal; pragma synchronous = full')
  database.exec('create table bare (id integer primary key, data text)')
  const statement = database.prepare('insert into bare (data) values (?)')
  return { insert: async () => void statement.run(row), close: async () => database.close() }
}

async function intoPostgres(connectionString: string): Promise<BareInserts> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query('create table bare_rows (id serial primary key, data text)')
  const statement = { name: 'bare-rows', text: 'insert into bare_rows (data) values ($1)', values: [row] }
  return { insert: async () => void (await client.query(statement)), close: () => client.end() }
}
