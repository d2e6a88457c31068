import type { Activity } from 'botbuilder'
import { z } from 'zod'
import type { ConversationBook } from './references.ts'

/** How many messages of a conversation are remembered: Teams delivers again within seconds, if at all. */
const REMEMBERED = 20

const idsSchema = z.array(z.string())

/** Says whether a message is new. */
export type HeardOnce = (activity: Activity) => Promise<boolean>

/** Tells a message that is delivered again from a new one, over a restart too; one without an id is always new. */
export function createHeardOnce(book: ConversationBook): HeardOnce {
  const underWay = new Set<string>()
  return async ({ id, conversation }) => {
    if (!id) return true
    const key = `heard:${conversation.id}`
    const mark = `${key} ${id}`
    if (underWay.has(mark)) return false
    underWay.add(mark)
    try {
      const json = await book.get(key)
      const heard = json === null ? [] : idsSchema.parse(JSON.parse(json))
      if (heard.includes(id)) return false
      await book.put(key, JSON.stringify([...heard, id].slice(-REMEMBERED)))
      return true
    } finally {
      underWay.delete(mark)
    }
  }
}
