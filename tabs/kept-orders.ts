import type { TypingView } from '../src/contracts/typing-view.ts'
import type { Api } from './api.ts'
import type { Held } from './held-orders.ts'
import type { Shelf } from './order-queue.ts'

/** What was typed into a line and not sent, by the name of the line. */
export type KeptLines = {
  line: (name: string) => Promise<string>
  keepLine: (name: string, text: string) => Promise<void>
}
export type KeptOrders = Shelf & KeptLines

type Row = { id: string; at: number; iv: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer }
type Store = { rows: IDBDatabase; key: CryptoKey; secret: string }

const NAME = 'kept'
const WEEK = 7 * 24 * 60 * 60 * 1000

/**
 * Orders and typed lines of one person in one meeting, in the browser's own store: sealed under a key that only the
 * server gives back to that person, so that nothing readable stays behind. Null where the browser stores nothing for
 * this page, or where the server gives no key: then they live as long as the page.
 */
export async function openKeptOrders({ api, meetingId }: { api: Api; meetingId: string }): Promise<KeptOrders | null> {
  const answer = await api.read<TypingView>('/api/typing')
  if (answer.kind === 'unreachable') throw new Error('the key could not be asked for now')
  const rows = answer.kind === 'answer' ? await openRows().catch(() => null) : null
  if (answer.kind !== 'answer' || !rows) return null
  const secret = answer.value.key
  const key = await crypto.subtle.importKey('raw', bytesOf(secret), 'AES-GCM', false, ['encrypt', 'decrypt'])
  const store: Store = { rows, key, secret }
  await forgetOld(store)
  const nameOf = (name: string): Promise<string> => opaque(`${secret} ${meetingId} ${name}`)
  return {
    put: (held) => quietly(write(store, held.envelope.commandId, { meetingId, held })),
    remove: (commandId) => quietly(remove(store, commandId)),
    all: async () => (await readAll(store)).filter((each) => each.meetingId === meetingId).map(({ held }) => held),
    line: async (name) => {
      const row = await done<Row | undefined>(
        store.rows
          .transaction(NAME)
          .objectStore(NAME)
          .get(await nameOf(name)),
      )
      const opened = row && (await open(store, row))
      return typeof opened === 'string' ? opened : ''
    },
    keepLine: async (name, text) => {
      const id = await nameOf(name)
      return quietly(text === '' ? remove(store, id) : write(store, id, text))
    },
  }
}

/** A browser that is full, or whose store was taken away meanwhile, goes on from memory. */
function quietly(work: Promise<void>): Promise<void> {
  return work.catch(() => undefined)
}

async function openRows(): Promise<IDBDatabase> {
  const opening = indexedDB.open('caseroom', 1)
  opening.onupgradeneeded = () => void opening.result.createObjectStore(NAME, { keyPath: 'id' })
  return done(opening)
}

async function write({ rows, key }: Store, id: string, value: unknown): Promise<void> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const plain = new TextEncoder().encode(JSON.stringify(value))
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain)
  const row: Row = { id, at: Date.now(), iv, sealed }
  await done(rows.transaction(NAME, 'readwrite').objectStore(NAME).put(row))
}

async function remove({ rows }: Store, id: string): Promise<void> {
  await done(rows.transaction(NAME, 'readwrite').objectStore(NAME).delete(id))
}

/** Each row that opens under this person's key; the others are somebody else's, and stay closed. */
async function readAll(store: Store): Promise<readonly { meetingId: string; held: Held }[]> {
  const rows = await done<Row[]>(store.rows.transaction(NAME).objectStore(NAME).getAll())
  const opened = await Promise.all(rows.toSorted((a, b) => a.at - b.at).map((row) => open(store, row)))
  return opened.filter((each): each is { meetingId: string; held: Held } => typeof each === 'object' && each !== null)
}

async function open({ key }: Store, { iv, sealed }: Row): Promise<unknown> {
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed).catch(() => null)
  return plain === null ? null : (JSON.parse(new TextDecoder().decode(plain)) as unknown)
}

async function forgetOld({ rows }: Store): Promise<void> {
  const kept = await done<Row[]>(rows.transaction(NAME).objectStore(NAME).getAll())
  const old = kept.filter(({ at }) => at < Date.now() - WEEK)
  const names = rows.transaction(NAME, 'readwrite').objectStore(NAME)
  await Promise.all(old.map(({ id }) => done(names.delete(id))))
}

/** A name that says nothing to whoever finds it. */
async function opaque(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: hex.length / 2 }, (_none, index) =>
    Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16),
  )
}

function done<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('the browser did not say why'))
  })
}
