import type { Activity, ConversationReference } from 'botbuilder'
import { z } from 'zod'
import type { MeetingId, PersonId } from '../../src/domain/ids.ts'

/** Where conversations are kept: `person:…`, `meeting:…`, `channel:…`, and `chat:…` for the way back from a chat. */
export type ConversationBook = {
  get(key: string): Promise<string | null>
  put(key: string, json: string): Promise<void>
}

const referenceSchema = z.strictObject({
  serviceUrl: z.string(),
  botId: z.string(),
  conversationId: z.string(),
  conversationType: z.string(),
  tenantId: z.string(),
  /** The person's id in Teams, in a personal chat. */
  teamsUserId: z.string().nullable(),
  /** True once the bot was taken out of the conversation. */
  gone: z.boolean(),
})
/** A conversation to write to later: ids only, since Teams' own reference has people's names in it. */
export type KeptReference = z.infer<typeof referenceSchema>

export type ReferenceKey = `person:${PersonId}` | `meeting:${MeetingId}` | `channel:${string}`

/** What has to be kept of the conversation that an activity came from. */
export function referenceOf(activity: Partial<Activity>): KeptReference {
  const conversation = activity.conversation
  const personal = conversation?.conversationType === 'personal'
  return {
    serviceUrl: activity.serviceUrl ?? '',
    botId: activity.recipient?.id ?? '',
    conversationId: (conversation?.id ?? '').split(';')[0] ?? '',
    conversationType: conversation?.conversationType ?? '',
    tenantId: conversation?.tenantId ?? '',
    teamsUserId: personal ? (activity.from?.id ?? null) : null,
    gone: false,
  }
}

/** Keeps a conversation, and writes only where something about it is new. */
export async function keepReference(
  book: ConversationBook,
  kept: { key: ReferenceKey; reference: KeptReference },
): Promise<void> {
  const json = JSON.stringify(kept.reference)
  if ((await book.get(kept.key)) !== json) await book.put(kept.key, json)
}

/** The conversation kept under a key, or null where there is none or the bot was taken out of it. */
export async function findReference(book: ConversationBook, key: ReferenceKey): Promise<KeptReference | null> {
  const json = await book.get(key)
  const reference = json === null ? null : referenceSchema.parse(JSON.parse(json))
  return reference && !reference.gone ? reference : null
}

/** Marks a conversation as one that the bot is no longer in. */
export async function forgetReference(book: ConversationBook, key: ReferenceKey): Promise<void> {
  const reference = await findReference(book, key)
  if (reference) await book.put(key, JSON.stringify({ ...reference, gone: true }))
}

/** A kept conversation in the shape in which botbuilder continues one. */
export function asConversationReference(kept: KeptReference): Partial<ConversationReference> {
  const { conversationId, conversationType, tenantId } = kept
  return {
    channelId: 'msteams',
    serviceUrl: kept.serviceUrl,
    bot: { id: kept.botId, name: '' },
    ...(kept.teamsUserId && { user: { id: kept.teamsUserId, name: '' } }),
    conversation: {
      id: conversationId,
      conversationType,
      tenantId,
      isGroup: conversationType !== 'personal',
      name: '',
    },
  }
}
