import type { CommandOf } from '../../src/contracts/commands.ts'
import type { MeetingView } from '../../src/contracts/views.ts'

/** Whether this person is noted as being in the room; null where their view does not say. */
export function amHere({ me, room, agencies }: MeetingView): boolean | null {
  if (room) return room.present.some(({ personId }) => personId === me.personId)
  const mine = agencies.find(({ agencyId }) => agencyId === me.agencyId)
  if (mine?.present.includes(me.name)) return true
  return me.role === 'representative' ? false : null
}

/** The order by which somebody is noted as in the room along with what they press there; none where they are already. */
export function comingIn(view: MeetingView): CommandOf<'note-presence'> | undefined {
  const { meetingId, me } = view
  return amHere(view) === true ? undefined : { type: 'note-presence', meetingId, personId: me.personId, present: true }
}
