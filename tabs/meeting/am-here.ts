import type { CommandOf } from '../../src/contracts/commands.ts'
import type { MeetingView } from '../../src/contracts/views.ts'

/**
 * The order by which somebody is noted as in the room along with what they press there; none where they are already,
 * nor while they wait elsewhere for the one case that they are invited for (R015).
 */
export function comingIn({ meetingId, me, likelyTurn }: MeetingView): CommandOf<'note-presence'> | undefined {
  return me.present || likelyTurn?.next === false
    ? undefined
    : { type: 'note-presence', meetingId, personId: me.personId, present: true }
}
