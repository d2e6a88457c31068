import { randomBytes } from 'node:crypto'
import { keyRing, type KeyRing } from '../../src/adapters/sealing/key-ring.ts'

/** A ring of random keys, as a deployment has its own. */
export function randomRing(): KeyRing {
  const secret = () => randomBytes(32)
  return keyRing({ open: secret(), closed: secret(), directory: secret(), identity: secret() })
}
