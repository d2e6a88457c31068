import type { BotAdapter } from '../adapter.ts'
import type { BotDeps } from '../bot-deps.ts'
import { asConversationReference, findReference, type ConversationBook } from './references.ts'

/** Writes into somebody's own chat during another conversation's turn; what cannot be written is only not written. */
export function createPrivateWriter(of: {
  adapter: BotAdapter
  appId: string
  book: ConversationBook
}): BotDeps['privately'] {
  return async (personId, activity) => {
    const reference = await findReference(of.book, `person:${personId}`)
    if (!reference) return false
    try {
      await of.adapter.continueConversationAsync(of.appId, asConversationReference(reference), async (context) => {
        await context.sendActivity(activity)
      })
      return true
    } catch {
      return false
    }
  }
}
