import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { PART } from '../../bot/cards/card-data.ts'

const door = z.object({ card: z.string(), about: z.record(z.string(), z.unknown()) })
const post = z.object({
  kind: z.literal('posted'),
  conversationId: z.string(),
  activity: z.object({
    attachments: z.array(
      z.object({
        content: z.object({ refresh: z.object({ action: z.object({ data: z.object({ [PART]: door }) }) }) }),
      }),
    ),
  }),
})

/** Every door that the bot of a rehearsal has put up, from the file that outlives its server. */
export function doorsIn(folder: string): readonly { to: string; card: string; about: Record<string, unknown> }[] {
  const lines = readFileSync(join(folder, 'bot-sent.jsonl'), 'utf8').split('\n')
  return lines.flatMap((line) => {
    const { success, data } = post.safeParse(line === '' ? null : JSON.parse(line))
    if (!success) return []
    return data.activity.attachments.map(({ content }) => {
      return { to: data.conversationId, ...content.refresh.action.data[PART] }
    })
  })
}
