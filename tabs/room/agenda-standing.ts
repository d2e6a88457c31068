import type { AgendaEntry, MeetingView } from '../../src/contracts/views.ts'
import type { Wording } from '../wording/en.ts'

type Of = { meeting: MeetingView['status']; wording: Wording }

/** How a case stands on the agenda, in words: what still waits when the meeting is over was not heard. */
export function agendaStanding({ status }: Pick<AgendaEntry, 'status'>, { meeting, wording }: Of): string {
  return status === 'waiting' && meeting === 'ended' ? wording.room.notHeard : wording.codes.agendaStatus[status]
}
