import type { IdentityHash } from '../../application/ports.ts'
import type { KeyRing } from './key-ring.ts'

/**
 * Keyed hashes under which people are found again. Accents, case, spaces and punctuation fall away first, so that
 * `O’Brien-Lée` and `obrien lee` meet; without the ring's key nobody can try names against the hashes.
 */
export function identityHash(ring: KeyRing): IdentityHash {
  return (text) => ring.mac(normalised(text))
}

function normalised(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '')
}
