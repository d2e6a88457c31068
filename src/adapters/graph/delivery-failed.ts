import type { Delivery } from '../../application/ports.ts'

/**
 * What a send throws where the remote did not take it: to be tried again, or for a person to look at. A code, no words.
 */
export class DeliveryFailed extends Error {
  readonly delivery: Delivery

  constructor(delivery: Delivery) {
    super(delivery.code)
    this.name = 'DeliveryFailed'
    this.delivery = delivery
  }
}

/** A failure that heals by itself: the outbox worker repeats the whole send. */
export function tryAgain(code: string, afterSeconds: number | null = null): DeliveryFailed {
  return new DeliveryFailed({ kind: 'retry', afterSeconds, code })
}

/** A failure that a repeat cannot heal: somebody must look at it. */
export function giveUp(code: string): DeliveryFailed {
  return new DeliveryFailed({ kind: 'dead', code })
}
