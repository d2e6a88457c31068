import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { cardDataSchema, type CardData, type SealedData } from './card-data.ts'

/** Signs what a button carries, so that nothing in it can be changed or carried over to another person (H21). */
export type CardSeal = {
  seal(data: CardData): SealedData
  /** The data as it was sealed, or null where anything about it was altered. */
  open(given: unknown): CardData | null
  /** A uuid that always comes out the same for the same words, and that nobody else can foresee. */
  idFrom(words: string): string
}

const sealedSchema = cardDataSchema.extend({ seal: z.string().max(64) })

/** A seal under the deployment's own card key. */
export function createCardSeal(key: Uint8Array): CardSeal {
  const secret = createSecretKey(key)
  const mac = (purpose: string, words: string) => createHmac('sha256', secret).update(`${purpose}\n${words}`).digest()
  return {
    seal: (data) => ({ ...data, seal: mac('card', canonical(data)).toString('base64url') }),
    open: (given) => {
      const sealed = sealedSchema.safeParse(given)
      if (!sealed.success) return null
      const { seal, ...data } = sealed.data
      return same(seal, mac('card', canonical(data))) ? data : null
    },
    idFrom: (words) => asUuid(mac('id', words)),
  }
}

/** One spelling for one meaning, whatever order a client gave the properties in. */
function canonical({ card, verb, nonce, for: made, about }: CardData): string {
  return JSON.stringify([card, verb, nonce, made, Object.entries(about).sort(([a], [b]) => (a < b ? -1 : 1))])
}

function same(seal: string, expected: Buffer): boolean {
  const given = Buffer.from(seal, 'base64url')
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** Version 8 of RFC 9562: a uuid whose bits are the maker's own. */
function asUuid(bytes: Buffer): string {
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
