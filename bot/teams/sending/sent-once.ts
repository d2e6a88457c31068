import { DeliveryFailed, giveUp } from '../../../src/adapters/graph/delivery-failed.ts'
import type { ConversationBook } from './references.ts'
import { UNANSWERED } from './send-failure.ts'

/** How often a message is sent without a word from Teams: whoever it is for may have had it each time. */
const MOST_UNANSWERED = 5

/**
 * Sends once for a key. That it begins is written down before, and that it was done after: a repeat of what was done
 * does nothing. Where the process ended between the two, or Teams was silent too often, nobody knows whether Teams took
 * it; then it is not sent again and comes before a person, who is shown another way to reach whoever it was for.
 */
export async function sentOnce(book: ConversationBook, key: string, send: () => Promise<void>): Promise<void> {
  const entry = `sent:${key}`
  const before = await book.get(entry)
  if (before === 'done') return
  if (before === 'begun') throw giveUp('bot-send-unsure')
  await book.put(entry, 'begun')
  try {
    await send()
  } catch (error) {
    const unanswered = unansweredIn(before) + (isUnanswered(error) ? 1 : 0)
    if (unanswered >= MOST_UNANSWERED) throw giveUp('bot-send-unsure')
    await book.put(entry, `failed ${unanswered}`)
    throw error
  }
  await book.put(entry, 'done')
}

/** The count beside `failed`, which an older entry has not. */
function unansweredIn(entry: string | null): number {
  return Number(entry?.split(' ')[1] ?? 0)
}

function isUnanswered(error: unknown): boolean {
  return error instanceof DeliveryFailed && error.delivery.code === UNANSWERED
}
