import type { KeyObject } from 'node:crypto'
import { seal, unseal } from './seal.ts'

/** Where sealed words stand in the log; they open in that place only. */
export type Place = { stream: string; version: number; type: string; keyId: string }

/** Seals an event's `personal` part, bound to its place: nobody can move it to another event, stream or case. */
export function sealWords(what: { key: KeyObject; place: Place; words: unknown }): Uint8Array {
  return seal({ key: what.key, plain: Buffer.from(JSON.stringify(what.words)), boundTo: boundTo(what.place) })
}

/** Opens an event's `personal` part; throws where it was altered or stands in another place. */
export function openWords(what: { key: KeyObject; place: Place; sealed: Uint8Array }): unknown {
  const plain = unseal({ key: what.key, sealed: what.sealed, boundTo: boundTo(what.place) })
  return JSON.parse(Buffer.from(plain).toString('utf8'))
}

function boundTo(place: Place): string {
  return [place.stream, place.version, place.type, place.keyId].join('|')
}
