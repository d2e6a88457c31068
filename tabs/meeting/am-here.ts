import type { CommandOf } from '../../src/contracts/commands.ts'
import type { MeetingView } from '../../src/contracts/views.ts'

/** The order by which somebody is noted as in the room along with what they press there; none where they are already. */
export function comingIn({ meetingId, me }: MeetingView): CommandOf<'note-presence'> | undefined {
  return me.present ? undefined : { type: 'note-presence', meetingId, personId: me.personId, present: true }
}
