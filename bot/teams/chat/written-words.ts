import type { Activity } from 'botbuilder'
import { z } from 'zod'

const mentionSchema = z.object({
  type: z.literal('mention'),
  mentioned: z.object({ id: z.string(), name: z.string().optional() }),
  text: z.string().optional(),
})

/**
 * What somebody wrote, without the mentions of the bot itself. botbuilder's own way takes only the first away, and
 * throws where a message has a mention and no words, or a mention without its own.
 */
export function writtenWords({ text = '', entities, recipient }: Partial<Activity>): string {
  const mentions = (entities ?? []).flatMap((entity: unknown) => mentionSchema.safeParse(entity).data ?? [])
  return mentions
    .filter(({ mentioned }) => mentioned.id === recipient?.id)
    .map((mention) => mention.text || `<at>${mention.mentioned.name ?? ''}</at>`)
    .reduce((words, mention) => words.replaceAll(mention, ' '), text)
    .replaceAll('&nbsp;', ' ')
    .trim()
}
