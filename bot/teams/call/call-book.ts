import { z } from 'zod'
import type { MeetingId } from '../../../src/domain/ids.ts'
import type { ConversationBook } from '../sending/references.ts'

const callSchema = z.strictObject({
  /** The account that called the meeting in Teams: under it Graph keeps the call. */
  organiserId: z.string(),
  /** Graph's own id of the call, once Teams has told it. */
  onlineMeetingId: z.string().nullable(),
  /** By which Graph finds the call where it has not. */
  joinUrl: z.string().nullable(),
})
/** The call of a meeting as Graph knows it: ids and an address of Teams, nothing about anyone. */
export type Call = z.infer<typeof callSchema>

/** The call of a meeting, or null where Teams has not told of it and nobody has named it. */
export async function findCall(book: ConversationBook, meetingId: MeetingId): Promise<Call | null> {
  const json = await book.get(`call:${meetingId}`)
  return json === null ? null : callSchema.parse(JSON.parse(json))
}

/** Keeps what is newly known of a call beside what was known before; another organiser means another call. */
export async function keepCall(
  book: ConversationBook,
  meetingId: MeetingId,
  call: Pick<Call, 'organiserId'> & Partial<Call>,
): Promise<void> {
  const before = await findCall(book, meetingId)
  const same = before?.organiserId === call.organiserId ? before : { onlineMeetingId: null, joinUrl: null }
  const json = JSON.stringify({ ...same, ...call })
  if (JSON.stringify(before) !== json) await book.put(`call:${meetingId}`, json)
}
