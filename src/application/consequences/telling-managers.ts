import { alsoTold } from '../../domain/cases/also-told.ts'
import { isConnected } from '../../domain/cases/connection.ts'
import type { MeetingId, PersonId } from '../../domain/ids.ts'
import type { Meeting } from '../../domain/meeting/meeting.ts'
import type { Moment } from './consequences.ts'
import type { OutboxMessage } from '../ports.ts'
import { idOf } from '../write/streams.ts'
import { telling } from './telling.ts'

/**
 * Whom the protocol wants told beside the decider that somebody of theirs has declared a connection (Gwent 4.5): once
 * for each meeting, and never while it is under way, since the moment would tell them which case it is, and two of them
 * how many.
 */
export async function tellingManagers(
  moment: Moment,
  { meeting, about }: { meeting: Meeting; about: PersonId },
): Promise<readonly OutboxMessage[]> {
  return meeting.status === 'open' ? [] : managersOf(moment, meeting, [about])
}

/** The same once the meeting has ended, of whoever declared a connection while it was under way. */
export async function tellingManagersAfter(moment: Moment): Promise<readonly OutboxMessage[]> {
  const meeting = (await moment.world.meeting(idOf<MeetingId>(moment.stream))).state
  if (!meeting) return []
  const cases = await Promise.all(meeting.agenda.map(({ caseId }) => moment.world.case(caseId)))
  const connected = cases.flatMap(({ state }) =>
    state ? [...state.connections.keys()].filter((personId) => isConnected(state, personId)) : [],
  )
  return managersOf(moment, meeting, connected)
}

async function managersOf(
  moment: Moment,
  meeting: Meeting,
  about: readonly PersonId[],
): Promise<readonly OutboxMessage[]> {
  const directory = (await moment.world.directory()).state
  const { meetingId } = meeting
  const told = about.flatMap((personId) => alsoTold(personId, { directory, meeting, profile: moment.profile }).people)
  return [...new Set(told)].map((personId) => ({
    ...telling(moment, { personId, notice: 'connection-declared', meetingId }),
    key: `tell:${meetingId}:connection-declared:${personId}`,
  }))
}
