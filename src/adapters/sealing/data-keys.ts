import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto'
import type { AreaKey, KeyRing } from './key-ring.ts'

/** A data key as it lies in the key table: wrapped under an area key, or erased. */
export type WrappedKey = { keyId: string; area: AreaKey; wrapped: Uint8Array | null }

/** Makes, opens and moves data keys. Opened keys stay in memory, the ones least lately used falling out. */
export type DataKeys = {
  make(keyId: string, area: AreaKey): WrappedKey
  /** The key itself, or null where it is erased. */
  open(key: WrappedKey): KeyObject | null
  /** The same key under another area key: what it sealed stays readable, to whoever holds that area key. */
  move(key: WrappedKey, area: AreaKey): WrappedKey
  forgetAll(): void
}

/**
 * Opened keys are remembered by their wrapped bytes, never by their case: whoever wants one must have read the key
 * table first, so a key that another server has erased is never found here.
 */
export function dataKeys(ring: KeyRing, bound = 1000): DataKeys {
  const opened = new Map<string, KeyObject>()
  const remember = (name: string, key: KeyObject) => {
    opened.delete(name)
    opened.set(name, key)
    for (const oldest of opened.keys()) {
      if (opened.size <= bound) break
      opened.delete(oldest)
    }
    return key
  }
  const open = ({ area, wrapped }: WrappedKey) => {
    if (!wrapped) return null
    const name = area + Buffer.from(wrapped).toString('base64')
    return remember(name, opened.get(name) ?? createSecretKey(ring.unwrap(area, wrapped)))
  }
  return {
    make: (keyId, area) => ({ keyId, area, wrapped: ring.wrap(area, randomBytes(32)) }),
    open,
    move: (key, area) => {
      const plain = open(key)
      return plain ? { keyId: key.keyId, area, wrapped: ring.wrap(area, plain.export()) } : key
    },
    forgetAll: () => opened.clear(),
  }
}
