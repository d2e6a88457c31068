import { giveUp } from '../../../src/adapters/graph/delivery-failed.ts'
import type { ConversationBook } from './references.ts'

/**
 * Sends once for a key. That it begins is written down before, and that it was done after: a repeat of what was done
 * does nothing. Where the process ended between the two nobody knows whether Teams took it; then it is not sent again
 * and comes before a person, who is shown another way to reach whoever it was for.
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
    await book.put(entry, 'failed')
    throw error
  }
  await book.put(entry, 'done')
}
