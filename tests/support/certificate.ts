import { X509Certificate, generateKeyPairSync, sign } from 'node:crypto'
import type { KeyObject } from 'node:crypto'

/**
 * A certificate signed by its own key, with that key, as one PEM file holds them; invented and good for a minute's
 * test.
 */
export function selfSigned(): { pem: string; publicKey: KeyObject; certificate: X509Certificate } {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const name = sequence(der(0x31, sequence(Buffer.from('0603550403', 'hex'), der(0x0c, Buffer.from('invented')))))
  const algorithm = sequence(Buffer.from('06092a864886f70d01010b0500', 'hex'))
  const validity = sequence(der(0x17, Buffer.from('200101000000Z')), der(0x17, Buffer.from('491231235959Z')))
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  const serial = der(0x02, Buffer.from([1]))
  const body = sequence(serial, algorithm, name, validity, name, spki)
  const signature = sign('sha256', body, privateKey)
  const bytes = sequence(body, algorithm, der(0x03, Buffer.concat([Buffer.from([0]), signature])))
  const certificate = new X509Certificate(bytes)
  const key = String(privateKey.export({ type: 'pkcs8', format: 'pem' }))
  return { pem: `${key}${certificate.toString()}`, publicKey, certificate }
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts))
}

/** Tag, length, content (X.690); the length takes two further bytes from 128 on. */
function der(tag: number, content: Buffer): Buffer {
  const { length } = content
  const head = length < 128 ? [tag, length] : [tag, 0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from(head), content])
}
