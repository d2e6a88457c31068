import type { Activity } from 'botbuilder'
import { z } from 'zod'
import type { ConversationBook } from './references.ts'

/** How many messages of a conversation are remembered: Teams delivers again within seconds, if at all. */
const REMEMBERED = 20

const idsSchema = z.array(z.string())

/** Answers a message, unless it was answered before. */
export type HeardOnce = (activity: Activity, answer: () => Promise<void>) => Promise<void>

/**
 * Tells a message that is delivered again from a new one, over a restart too; one without an id is always new. One whose
 * answer failed may be delivered again and is then answered, as if it had not been heard.
 */
export function createHeardOnce(book: ConversationBook): HeardOnce {
  const underWay = new Set<string>()
  return async ({ id, conversation }, answer) => {
    if (!id) return answer()
    const key = `heard:${conversation.id}`
    const mark = `${key} ${id}`
    if (underWay.has(mark)) return
    underWay.add(mark)
    try {
      if ((await heardIn(book, key)).includes(id)) return
      await answer()
      const heard = await heardIn(book, key)
      await book.put(key, JSON.stringify([...heard, id].slice(-REMEMBERED)))
    } finally {
      underWay.delete(mark)
    }
  }
}

async function heardIn(book: ConversationBook, key: string): Promise<readonly string[]> {
  const json = await book.get(key)
  return json === null ? [] : idsSchema.parse(JSON.parse(json))
}
