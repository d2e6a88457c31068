import type { Activity, ConversationReference } from 'botbuilder'
import { z } from 'zod'
import type { MeetingId, PersonId } from '../../../src/domain/ids.ts'
import type { Instant } from '../../../src/domain/time.ts'
import type { Loss } from './send-failure.ts'

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
  /** True once nothing can be written there any more. */
  gone: z.boolean(),
  /** How it was lost, where it was. */
  lost: z.enum(['taken-out', 'blocked', 'left']).optional(),
  /** When Teams last told of it; what it tells of an earlier time changes nothing. */
  asOf: z.string().optional(),
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
    asOf: momentOf(activity),
  }
}

/** Keeps a conversation, and writes only where something about it is new: Teams may deliver late, and out of order. */
export async function keepReference(
  book: ConversationBook,
  { key, reference }: { key: ReferenceKey; reference: KeptReference },
): Promise<void> {
  const before = await keptReference(book, key)
  if (before && isOlder(reference.asOf, before.asOf)) return
  const json = JSON.stringify({ ...reference, asOf: reference.asOf ?? before?.asOf })
  if (JSON.stringify(before) !== json) await book.put(key, json)
}

/** When Teams says that something happened; botbuilder gives some of these as dates and some as they came. */
export function momentOf({ timestamp }: Pick<Partial<Activity>, 'timestamp'>): Instant | undefined {
  const told = new Date(timestamp ?? Number.NaN)
  return Number.isNaN(told.getTime()) ? undefined : told.toISOString()
}

/** Whether what is told happened before what was told last; what says no time is taken for new. */
export function isOlder(told: Instant | undefined, last: Instant | undefined): boolean {
  return told !== undefined && last !== undefined && told < last
}

/** What is kept under a key, lost or not; null where there is none. */
export async function keptReference(book: ConversationBook, key: ReferenceKey): Promise<KeptReference | null> {
  const json = await book.get(key)
  return json === null ? null : referenceSchema.parse(JSON.parse(json))
}

/** The conversation kept under a key, or null where there is none or nothing can be written there. */
export async function findReference(book: ConversationBook, key: ReferenceKey): Promise<KeptReference | null> {
  const reference = await keptReference(book, key)
  return reference && !reference.gone ? reference : null
}

/**
 * Marks a conversation as one in which nothing can be written, and how it was lost. With a reference that is told of
 * for the first time here: what Teams delivers late of the time before is older then.
 */
export async function forgetReference(
  book: ConversationBook,
  { key, lost, told }: { key: ReferenceKey; lost: Loss; told?: KeptReference },
): Promise<void> {
  const before = await keptReference(book, key)
  const reference = before ?? told
  if (!reference || isOlder(told?.asOf, before?.asOf)) return
  await book.put(key, JSON.stringify({ ...reference, gone: true, lost, asOf: told?.asOf ?? reference.asOf }))
}

/** Follows a service that Teams has moved: writes only where the conversation is kept and its address is another. */
export async function mendReference(
  book: ConversationBook,
  { key, serviceUrl }: { key: ReferenceKey; serviceUrl: string },
): Promise<void> {
  const reference = await findReference(book, key)
  if (reference && reference.serviceUrl !== serviceUrl)
    await book.put(key, JSON.stringify({ ...reference, serviceUrl }))
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
