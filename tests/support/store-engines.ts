import { randomUUID } from 'node:crypto'
import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { memoryFolder } from './memory-folder.ts'
import { startPostgres, type Postgres } from './postgres.ts'

/** An empty database of one engine, and a way past the store, to look at it and to tamper with it. */
export type TestDatabase = {
  url: string
  /** Runs one statement without the store's knowledge. */
  directly(statement: string): Promise<readonly Record<string, unknown>[]>
  /** Every byte that the engine keeps on the disk, its journals included. */
  filesOnDisk(): Promise<Buffer>
  /** Another database with all that is in this one, to which nobody may be connected. */
  copy(): Promise<TestDatabase>
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
  return sqliteIn(await mkdtemp(join(tmpdir(), 'caseroom-store-')))
}

function sqliteIn(folder: string): TestDatabase {
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
    copy: async () => {
      const other = await mkdtemp(join(memoryFolder(), 'caseroom-store-'))
      await copyFile(file, join(other, 'store.db'))
      return sqliteIn(other)
    },
    discard: () => rm(folder, { recursive: true, force: true }),
  }
}

async function postgresDatabase(): Promise<TestDatabase> {
  const server = await startPostgres()
  const name = freshName()
  return postgresAt({ server, name, url: await server.createDatabase(name) })
}

function postgresAt({ server, name, url }: { server: Postgres; name: string; url: string }): TestDatabase {
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
    copy: async () => {
      const other = freshName()
      const client = new pg.Client({ connectionString: url.replace(name, 'postgres') })
      await client.connect()
      await client.query(`create database ${other} template ${name}`)
      await client.end()
      return postgresAt({ server, name: other, url: url.replace(name, other) })
    },
    discard: () => server.dropDatabase(name),
  }
}

function freshName(): string {
  return `test_${randomUUID().replaceAll('-', '')}`
}

async function allBytes(folder: string): Promise<Buffer> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return Buffer.concat(await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name)))))
}
