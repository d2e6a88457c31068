import { createHmac, createSecretKey } from 'node:crypto'
import { seal, unseal } from './seal.ts'

/** The keys that wrap data keys: open cases, closed panels' cases, and the directory of professionals. */
export type AreaKey = 'open' | 'closed' | 'directory'

/**
 * The keys of the deployment, already opened: a vault is asked once at start, never inside a transaction, so nothing
 * here waits.
 */
export type KeyRing = {
  wrap(name: AreaKey, dataKey: Uint8Array): Uint8Array
  unwrap(name: AreaKey, wrapped: Uint8Array): Uint8Array
  /** HMAC-SHA256 under the ring's own key for identities. */
  mac(text: string): string
}

/** The four secrets that a ring is made from, 32 bytes each. */
export type RingSecrets = Record<AreaKey | 'identity', Uint8Array>

/** A ring made from opened secrets, whatever kept them: a file in rehearsal, a key vault in production. */
export function keyRing(secrets: RingSecrets): KeyRing {
  // Made into keys once: from raw bytes each use of one would cost more than the sealing itself.
  const keys = {
    open: createSecretKey(secrets.open),
    closed: createSecretKey(secrets.closed),
    directory: createSecretKey(secrets.directory),
    identity: createSecretKey(secrets.identity),
  }
  return {
    wrap: (name, dataKey) => seal({ key: keys[name], plain: dataKey, boundTo: `data-key|${name}` }),
    unwrap: (name, wrapped) => unseal({ key: keys[name], sealed: wrapped, boundTo: `data-key|${name}` }),
    mac: (text) => createHmac('sha256', keys.identity).update(text).digest('hex'),
  }
}
