import { createCipheriv, createDecipheriv, randomBytes, type CipherKey } from 'node:crypto'

const algorithm = 'aes-256-gcm'
const nonceLength = 12
const tagLength = 16

/**
 * Seals bytes under a 256-bit key (AES-256-GCM): a fresh 96-bit nonce, the cipher text, the tag. `boundTo` is
 * authenticated, not kept.
 */
export function seal(what: { key: CipherKey; plain: Uint8Array; boundTo: string }): Uint8Array {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv(algorithm, what.key, nonce).setAAD(Buffer.from(what.boundTo))
  return Buffer.concat([nonce, cipher.update(what.plain), cipher.final(), cipher.getAuthTag()])
}

/** Opens what `seal` made; throws where the key, the place it is bound to or a single bit is another. */
export function unseal(what: { key: CipherKey; sealed: Uint8Array; boundTo: string }): Uint8Array {
  const sealed = Buffer.from(what.sealed)
  const tagAt = sealed.length - tagLength
  const decipher = createDecipheriv(algorithm, what.key, sealed.subarray(0, nonceLength), { authTagLength: tagLength })
    .setAAD(Buffer.from(what.boundTo))
    .setAuthTag(sealed.subarray(tagAt))
  return Buffer.concat([decipher.update(sealed.subarray(nonceLength, tagAt)), decipher.final()])
}
