import assert from 'node:assert/strict'
import type { Delivery } from '../../src/application/ports.ts'
import { DeliveryFailed } from '../../src/adapters/graph/delivery-failed.ts'

/** Repeats a send as the outbox does, a dead one after somebody has looked at it, and tells what failed on the way. */
export async function repeatUntilSent(send: () => Promise<unknown>): Promise<readonly Delivery[]> {
  const failures: Delivery[] = []
  while (failures.length < 10) {
    const failed = await failureOf(send)
    if (failed === null) return failures
    failures.push(failed)
  }
  assert.fail(`never sent: ${failures.map(({ code }) => code).join(', ')}`)
}

/** How a send failed, or null where it did not. Anything but a delivery failure is a bug. */
export async function failureOf(send: () => Promise<unknown>): Promise<Delivery | null> {
  try {
    await send()
    return null
  } catch (error) {
    if (error instanceof DeliveryFailed) return error.delivery
    throw error
  }
}
