import type { ActionId, MeetingId, PersonId } from '../../domain/ids.ts'

/**
 * Work that stands before a person and is seen to: what one person is to be told, or with null the entries in the
 * calendar.
 */
export type SeenTo = {
  meetingId: MeetingId
  personId: PersonId | null
  /** Actions of the meeting whose offers count too: those that whoever sees to it may know of. */
  actionIds: readonly ActionId[]
  /** Offered again under a new key, so that it leaves whatever became of the first; or done, since they were told. */
  how: 'sent again' | 'told otherwise'
}

/** Work that came back and that somebody has looked at. */
export type LookedAt = {
  /** Circulations whose work that came back is offered again. */
  revive?: readonly MeetingId[]
  seenTo?: readonly SeenTo[]
}
