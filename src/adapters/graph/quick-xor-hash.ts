const bits = 160
const shift = 11
/** Where the file's length is mixed in: the last 64 bits of the 160. */
const lengthAt = 12

/**
 * The hash that SharePoint gives for a file, so that a record copy is recognised without fetching it. Not for secrets.
 */
export function quickXorHash(bytes: Uint8Array): string {
  const ring = new Uint8Array(bits / 8)
  for (let at = 0, bit = 0; at < bytes.length; at += 1, bit = (bit + shift) % bits) {
    const turned = (bytes[at] ?? 0) << (bit & 7)
    const cell = bit >> 3
    mix(ring, cell, turned & 0xff)
    mix(ring, cell + 1 < ring.length ? cell + 1 : 0, turned >> 8)
  }
  for (let at = 0; at < 8; at += 1) mix(ring, lengthAt + at, Math.floor(bytes.length / 256 ** at) % 256)
  return Buffer.from(ring).toString('base64')
}

/** Positional, since it runs for every byte. */
function mix(ring: Uint8Array, cell: number, value: number): void {
  ring[cell] = (ring[cell] ?? 0) ^ value
}
