import type { MeetingId, PersonId } from '../../domain/ids.ts'
import type { OutboxMessage } from '../ports.ts'
import type { World } from '../write/world.ts'

/** The chat of a date's call, into which the app is put before anybody comes. Safe to repeat. */
export type CallChat = {
  putIn(call: { meetingId: MeetingId; joinUrl: string; by: PersonId }): Promise<void>
}

/**
 * Puts the app into the chat of the call that was booked from here, in the name of the desk, which can do it by hand
 * too.
 */
export async function putInChat(
  { world, callChat }: { world: World; callChat: CallChat | null },
  { payload }: OutboxMessage,
): Promise<void> {
  const meetingId = payload.meetingId as MeetingId
  const meeting = (await world.meeting(meetingId)).state
  const joinUrl = meeting?.online.joinUrl
  const [by] = meeting?.coordinators ?? []
  if (!callChat || !joinUrl || !by || meeting?.status === 'ended') return
  await callChat.putIn({ meetingId, joinUrl, by })
}
