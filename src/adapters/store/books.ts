import type { Kysely } from 'kysely'
import { keptRow, type Tables } from './tables.ts'

/** A small book of values under keys. No names and no words about a person: nothing here is sealed. */
export type Book = {
  get(key: string): Promise<string | null>
  put(key: string, value: string): Promise<void>
}

/** Where the bot finds a chat or a channel again; the value is the JSON of a conversation reference without names. */
export type ConversationBook = Book & {
  all(prefix: string): Promise<readonly { key: string; json: string }[]>
}

/** The deployment's own settings, such as the rehearsal's clock. */
export function settingsBook(db: Kysely<Tables>): Book {
  return bookIn(db, 'settings')
}

/** The bot's conversations. */
export function conversationBook(db: Kysely<Tables>): ConversationBook {
  return {
    ...bookIn(db, 'conversations'),
    all: async (prefix) => {
      const rows = await db.selectFrom('conversations').selectAll().orderBy('key').execute()
      return rows
        .map((row) => keptRow.parse(row))
        .filter(({ key }) => key.startsWith(prefix))
        .map(({ key, value }) => ({ key, json: value }))
    },
  }
}

function bookIn(db: Kysely<Tables>, table: 'conversations' | 'settings'): Book {
  return {
    get: async (key) => {
      const row = await db.selectFrom(table).selectAll().where('key', '=', key).executeTakeFirst()
      return row ? keptRow.parse(row).value : null
    },
    put: async (key, value) => {
      await db
        .insertInto(table)
        .values({ key, value })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
        .execute()
    },
  }
}
