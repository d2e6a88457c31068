import { sql, type Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import type { Tables } from './tables.ts'

/**
 * Brings the tables up to date. Runs at every start: the steps already taken are skipped, and of two servers that
 * start together one waits for the other (PostgreSQL by a lock, SQLite by its write lock).
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

/** In order of their names. A migration that has run anywhere is never edited: another follows it. */
const migrations: Record<string, Migration> = {
  '0001-events': { up: makeEvents },
  '0002-work': { up: makeWork },
  '0003-notes': { up: makeNotes },
  '0004-area-profiles': { up: makeAreaProfiles },
  '0005-digests-and-erasures': { up: addDigestsAndErasures },
  '0006-urgency': { up: addUrgency },
}

/** `bytea` is PostgreSQL's word; SQLite keeps bytes as bytes under any name. */
async function makeEvents(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('log')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('position', 'integer', (column) => column.notNull())
    .execute()
  await sql`insert into log (id, position) values (1, 0)`.execute(db)
  await db.schema
    .createTable('streams')
    .addColumn('stream', 'text', (column) => column.primaryKey())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('first', 'integer', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('events')
    .addColumn('position', 'integer', (column) => column.primaryKey())
    .addColumn('stream', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('data', 'text', (column) => column.notNull())
    .addColumn('sealed', 'bytea')
    .addColumn('key_id', 'text')
    .addColumn('hash', 'text', (column) => column.notNull())
    .addUniqueConstraint('events_stream_version', ['stream', 'version'])
    .execute()
  await makeCommandsAndKeys(db)
}

async function makeCommandsAndKeys(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('commands')
    .addColumn('command_id', 'text', (column) => column.primaryKey())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('made', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('case_keys')
    .addColumn('key_id', 'text', (column) => column.primaryKey())
    .addColumn('area', 'text', (column) => column.notNull())
    .addColumn('wrapped', 'bytea')
    .addColumn('erased_at', 'text')
    .execute()
}

async function makeWork(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('outbox')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('payload', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('due_ms', 'bigint', (column) => column.notNull())
    .addColumn('claimed_until_ms', 'bigint', (column) => column.notNull())
    .addColumn('why', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('timers')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('payload', 'text', (column) => column.notNull())
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('due_ms', 'bigint', (column) => column.notNull())
    .addColumn('claimed_until_ms', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('outbox_status').on('outbox').columns(['status', 'position']).execute()
  await db.schema.createIndex('timers_due').on('timers').column('due_ms').execute()
}

async function makeNotes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('identities')
    .addColumn('case_id', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('identities_key', ['case_id', 'hash', 'role'])
    .execute()
  await db.schema.createIndex('identities_hash').on('identities').column('hash').execute()
  await db.schema
    .createTable('links')
    .addColumn('meeting_id', 'text', (column) => column.notNull())
    .addColumn('stream', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('links_key', ['meeting_id', 'stream'])
    .execute()
  await db.schema.createIndex('links_stream').on('links').column('stream').execute()
  await db.schema
    .createTable('reads')
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('case_id', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .execute()
  for (const table of ['conversations', 'settings']) {
    await db.schema
      .createTable(table)
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('value', 'text', (column) => column.notNull())
      .execute()
  }
}

async function makeAreaProfiles(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('area_profiles')
    .addColumn('area', 'text', (column) => column.notNull())
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('profile', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('area_profiles_key', ['area', 'version'])
    .execute()
}

async function addDigestsAndErasures(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('commands')
    .addColumn('digest', 'text', (column) => column.notNull().defaultTo(''))
    .execute()
  await db.schema
    .alterTable('log')
    .addColumn('erasures', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
}

/** What waits already goes in its turn. */
async function addUrgency(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('outbox')
    .addColumn('urgency', 'integer', (column) => column.notNull().defaultTo(1))
    .execute()
  await db.schema.createIndex('outbox_urgency').on('outbox').columns(['status', 'urgency', 'position']).execute()
}
