import type { Activity } from 'botbuilder'
import { z } from 'zod'
import type { MeetingId, PersonId } from '../../../src/domain/ids.ts'
import type { BotDeps } from '../bot-deps.ts'
import { meetingsOf, viewFor } from '../press/find-views.ts'
import { keepReference, referenceOf } from './references.ts'

const linkSchema = z.strictObject({ meetingId: z.string(), linkedBy: z.string() })
/** The meeting that a chat belongs to, and the coordinator who said so. */
export type ChatLink = { meetingId: MeetingId; linkedBy: PersonId }

/**
 * Ties a meeting's chat to the next open or planned meeting whose coordinator says so, by installing the bot there or
 * by writing `link`. A chat that belongs to a meeting already is tied anew by the word only. Answers whether it is
 * tied.
 */
export async function linkChat(
  deps: BotDeps,
  link: { who: PersonId; activity: Activity; again: boolean },
): Promise<boolean> {
  const { who, activity } = link
  const reference = referenceOf(activity)
  if (!link.again && (await findLink(deps, reference.conversationId))) return true
  const meetingId = await coordinatedBy(deps, who)
  if (!meetingId) return false
  const kept: ChatLink = { meetingId, linkedBy: who }
  await keepReference(deps.book, { key: `meeting:${meetingId}`, reference })
  await deps.book.put(`chat:${reference.conversationId}`, JSON.stringify(kept))
  return true
}

/** The meeting that a chat was tied to, or null. */
export async function findLink({ book }: Pick<BotDeps, 'book'>, conversationId: string): Promise<ChatLink | null> {
  const json = await book.get(`chat:${conversationId}`)
  return json === null ? null : (linkSchema.parse(JSON.parse(json)) as ChatLink)
}

async function coordinatedBy(deps: BotDeps, who: PersonId): Promise<MeetingId | null> {
  for (const { meetingId, status } of await meetingsOf(deps, who)) {
    if (status === 'ended') return null
    if ((await viewFor(deps, { who, meetingId }))?.me.desk) return meetingId as MeetingId
  }
  return null
}
