import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startPostgres } from './postgres.ts'

/** An empty database of one engine, and a way past the store, to look at it and to tamper with it. */
export type TestDatabase = {
  url: string
  /** Runs one statement without the store's knowledge. */
  directly(statement: string): Promise<readonly Record<string, unknown>[]>
  /** Every byte that the engine keeps on the disk, its journals included. */
  filesOnDisk(): Promise<Buffer>
  discard(): Promise<void>
}

/** An engine under test. */
export type StoreEngine = { name: 'SQLite' | 'PostgreSQL'; database(): Promise<TestDatabase> }

/** Both engines: every test of the store runs over each. */
export const storeEngines: readonly StoreEngine[] = [
  { name: 'SQLite', database: sqliteDatabase },
  { name: 'PostgreSQL', database: postgresDatabase },
]

async function sqliteDatabase(): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'caseroom-store-'))
  const file = join(folder, 'store.db')
  return {
    url: `sqlite:${file}`,
    directly: async (statement) => {
      const database = new DatabaseSync(file, { timeout: 5000 })
      try {
        return database.prepare(statement).all()
      } finally {
        database.close()
      }
    },
    filesOnDisk: () => allBytes(folder),
    discard: () => rm(folder, { recursive: true, force: true }),
  }
}

async function postgresDatabase(): Promise<TestDatabase> {
  const server = await startPostgres()
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const url = await server.createDatabase(name)
  const directly = async (statement: string) => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      return (await client.query<Record<string, unknown>>(statement)).rows
    } finally {
      await client.end()
    }
  }
  return {
    url,
    directly,
    filesOnDisk: async () => {
      await directly('checkpoint')
      const [row] = await directly('select oid::text as oid from pg_database where datname = current_database()')
      const folders = [join('base', String(row?.['oid'])), 'pg_wal'].map((folder) => join(server.dataFolder, folder))
      return Buffer.concat(await Promise.all(folders.map(allBytes)))
    },
    discard: () => server.dropDatabase(name),
  }
}

async function allBytes(folder: string): Promise<Buffer> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return Buffer.concat(await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name)))))
}
