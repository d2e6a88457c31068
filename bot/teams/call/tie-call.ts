import type { MeetingChats } from '../../../src/adapters/graph/meeting-chat.ts'
import type { MeetingId, PersonId } from '../../../src/domain/ids.ts'
import { keepCall } from './call-book.ts'
import { readJoinLink, type JoinLink } from './join-link.ts'
import type { ConversationBook } from '../sending/references.ts'

/** The call behind a link of one of our tenants, or null. */
export function readOwnLink(joinUrl: string, tenantIds: readonly string[]): JoinLink | null {
  const link = readJoinLink(joinUrl)
  return link && tenantIds.includes(link.tenantId.toLowerCase()) ? link : null
}

/** Puts the app into the chat of a call and ties both to the meeting. Throws where Teams will not. Safe to repeat. */
export async function tieCall(
  { chats, book }: { chats: MeetingChats; book: ConversationBook },
  { meetingId, link, joinUrl, by }: { meetingId: MeetingId; link: JoinLink; joinUrl: string; by: PersonId },
): Promise<void> {
  await chats.install(link.chatId)
  await book.put(`chat:${link.chatId}`, JSON.stringify({ meetingId, linkedBy: by }))
  await keepCall(book, meetingId, { organiserId: link.organiserId, joinUrl })
}
