import { mustNotHear } from '../../domain/cases/connection.ts'
import { speakersOf } from '../../domain/directory/agencies.ts'
import type { CaseId, MeetingId, PersonId } from '../../domain/ids.ts'
import { hasAgreed } from '../../domain/meeting/decide-opening.ts'
import type { Meeting, MeetingEvent } from '../../domain/meeting/meeting.ts'
import type { Consequences, ConsequenceTable, Moment } from './consequences.ts'
import { agenciesAtTable, uniquePeople } from '../people-of-agency.ts'
import type { Notice, OutboxMessage } from '../ports.ts'
import { idOf } from '../write/streams.ts'
import { telling } from './telling.ts'

/**
 * What people are told of a meeting in their own chats: what the chair looks at first, the statement for who comes late
 * (R057), and that the case for which somebody was let in is the next one.
 */
export const inTheRoomConsequences: ConsequenceTable<MeetingEvent> = {
  'meeting-opened': async (_event, moment) => {
    const meeting = await meetingOf(moment)
    return told(meeting, { people: meeting ? [meeting.chairing] : [], notice: 'meeting-checklist' })
  },
  'person-entered': async ({ personId }, moment) => {
    const meeting = await meetingOf(moment)
    const version = meeting?.status === 'open' ? meeting.statement?.version : undefined
    const since = (await moment.world.directory()).state.people.get(personId)?.accountSince
    if (!meeting || version === undefined || hasAgreed(meeting, { personId, version, since })) return {}
    return told(meeting, { people: [personId], notice: 'statement-waits' })
  },
  'outstanding-finished': async (_event, moment) => tellingNext(moment, null),
  'case-called': async ({ caseId }, moment) => tellingNext(moment, caseId),
}

/** The list is ready: whoever speaks for an agency first, and who chairs, is asked to prepare (R012, R029). */
export async function tellingToPrepare(moment: Moment): Promise<readonly OutboxMessage[]> {
  const meeting = await meetingOf(moment)
  const directory = (await moment.world.directory()).state
  const speakers = agenciesAtTable(directory).flatMap(({ agencyId }) =>
    speakersOf(directory, agencyId).filter(({ role }) => role === 'representative'),
  )
  const people = meeting ? [meeting.chair, ...speakers.map(({ personId }) => personId)] : []
  return told(meeting, { people, notice: 'prepare' }).outbox ?? []
}

/** Whoever was let in for the case after this one; nobody else is told whose case is next. */
async function tellingNext(moment: Moment, called: CaseId | null): Promise<Consequences> {
  const meeting = await meetingOf(moment)
  const next = meeting?.agenda.find(
    ({ caseId }) => caseId !== called && meeting.hearings.get(caseId)?.status === 'waiting',
  )
  const nextCase = next && (await moment.world.case(next.caseId)).state
  if (!meeting || !nextCase) return {}
  const invited = [...meeting.admitted].filter(([, { caseIds }]) => caseIds !== 'all' && caseIds.has(nextCase.caseId))
  const people = invited.map(([personId]) => personId).filter((personId) => !mustNotHear(nextCase, personId))
  return told(meeting, { people, notice: 'you-are-next', of: nextCase.caseId })
}

/** Each of them once for a meeting, or for one case of it, however often they come and go. */
function told(
  meeting: Meeting | null,
  { people, notice, of }: { people: readonly PersonId[]; notice: Notice; of?: CaseId },
): Consequences {
  if (!meeting) return {}
  const { meetingId } = meeting
  return {
    outbox: uniquePeople(people).map((personId) => ({
      ...telling({ stream: '', version: 0 }, { personId, notice, meetingId }),
      key: `tell:${of ?? meetingId}:${notice}:${personId}`,
    })),
  }
}

async function meetingOf({ world, stream }: Moment): Promise<Meeting | null> {
  return (await world.meeting(idOf<MeetingId>(stream))).state
}
