import type { KeyObject } from 'node:crypto'
import type { DataKeys, WrappedKey } from './data-keys.ts'
import type { AreaKey } from './key-ring.ts'

/** The key id of what belongs to no case: names and accounts of professionals. */
export const directoryKey = 'directory'

/** The data keys that one transaction or one read has to do with. */
export type KeyBook = {
  /**
   * The key to seal under, made at a case's first event; null where it is erased: nothing is sealed for that case
   * again.
   */
  toSeal(keyId: string): KeyObject | null
  /** The key to open with; null where it is erased. */
  toOpen(keyId: string): KeyObject | null
  /** Puts a case's key under the closed panels' area key, the first time that it is named closed. */
  close(caseId: string): void
  /** The keys that were made or moved, to be kept in the same transaction. */
  changed(): readonly WrappedKey[]
}

/** Opens the book over the rows that the key table holds now. */
export function keyBook(keys: DataKeys, found: readonly WrappedKey[]): KeyBook {
  const book = new Map(found.map((key) => [key.keyId, key]))
  const opened = new Map<string, KeyObject | null>()
  const changed = new Map<string, WrappedKey>()
  const open = (key: WrappedKey) => {
    const known = opened.get(key.keyId)
    const plain = known === undefined ? keys.open(key) : known
    opened.set(key.keyId, plain)
    return plain
  }
  const write = (key: WrappedKey) => {
    book.set(key.keyId, key)
    changed.set(key.keyId, key)
    return key
  }
  const areaOf = (keyId: string): AreaKey => (keyId === directoryKey ? 'directory' : 'open')
  return {
    toSeal: (keyId) => open(book.get(keyId) ?? write(keys.make(keyId, areaOf(keyId)))),
    toOpen: (keyId) => {
      const key = book.get(keyId)
      return key ? open(key) : null
    },
    close: (caseId) => {
      const key = book.get(caseId)
      if (!key) write(keys.make(caseId, 'closed'))
      else if (key.wrapped && key.area !== 'closed') write(keys.move(key, 'closed'))
    },
    changed: () => [...changed.values()],
  }
}
