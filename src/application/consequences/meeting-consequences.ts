import type { Case, CaseEvent } from '../../domain/cases/case.ts'
import { mustNotHear } from '../../domain/cases/connection.ts'
import { connectionDeciders } from '../../domain/cases/who-decides.ts'
import type { CaseId, MeetingId, PersonId } from '../../domain/ids.ts'
import type { Meeting, MeetingEvent } from '../../domain/meeting/meeting.ts'
import { bookedOnline, bookingAgenda, bookingDate, bookingCaseAnew } from './booking-consequences.ts'
import type { Consequences, ConsequenceTable, Moment } from './consequences.ts'
import { inTheRoomConsequences, tellingToPrepare } from './in-the-room-consequences.ts'
import { nextLook } from '../due/next-look.ts'
import { uniquePeople } from '../people-of-agency.ts'
import type { Notice, OutboxMessage } from '../ports.ts'
import { idOf } from '../write/streams.ts'
import { tellingManagers, tellingManagersAfter } from './telling-managers.ts'
import { telling } from './telling.ts'

/** The agenda goes to the channel, with a word to each one who prepares, and the statement to the meeting's chat. */
export const meetingConsequences: ConsequenceTable<MeetingEvent> = {
  ...inTheRoomConsequences,
  'meeting-planned': async (_event, moment) => ({
    ...bookingDate(moment),
    timers: [nextLook(moment.at)],
  }),
  'agenda-posted': async (_event, moment) => ({
    outbox: [
      ...(posting(moment, 'post-agenda').outbox ?? []),
      ...(await bookingAgenda(moment)),
      ...(await tellingToPrepare(moment)),
    ],
  }),
  'statement-read': async (_event, moment) => posting(moment, 'post-statement'),
  'meeting-ended': async (_event, moment) => ({ outbox: await tellingManagersAfter(moment) }),
  'meeting-booked': async (event, moment) => bookedOnline(event, moment),
  'unreached-seen-to': async ({ personId, actionIds, how }, { stream }) => ({
    seenTo: [{ meetingId: idOf<MeetingId>(stream), personId, actionIds, how }],
  }),
}

/**
 * A possible connection goes privately to whoever decides it; a death is told at once to those who act on it; a list
 * that went out is told to the channel once, in the words of the agenda, which say nothing of what is on it.
 */
export const caseConsequences: ConsequenceTable<CaseEvent> = {
  'connections-answered': async (event, moment) => {
    if (event.personal.answer !== 'possibly') return {}
    const { outbox = [] } = await tellingDeciders(moment, event.personal.personId)
    return { outbox: [...outbox, ...(await bookingCaseAnew(moment))] }
  },
  'connection-decided': async (_event, moment) => ({ outbox: await bookingCaseAnew(moment) }),
  'case-closed-panel-decided': async (_event, moment) => ({ outbox: await bookingCaseAnew(moment) }),
  'list-sent': async ({ announced, meetingId }, { stream, version }) => {
    const key = `post-list:${stream}:${version}`
    return announced ? { outbox: [{ key, kind: 'post-agenda', payload: { meetingId } }] } : {}
  },
  'death-recorded': async ({ party }, moment) => {
    const stopped = party === 'victim' ? await tellingTeller(moment, 'action-stopped') : []
    return { outbox: [...(await tellingThoseWhoAct(moment, 'death-recorded')), ...stopped] }
  },
  'move-recorded': async (_event, moment) => ({ outbox: await tellingThoseWhoAct(moment, 'move-recorded') }),
  'death-corrected': async ({ party }, moment) => {
    const theirsAgain = party === 'victim' ? await tellingTeller(moment, 'change-corrected') : []
    return { outbox: uniqueMessages([...(await tellingThoseWhoAct(moment, 'change-corrected')), ...theirsAgain]) }
  },
  'move-corrected': async (_event, moment) => ({ outbox: await tellingThoseWhoAct(moment, 'change-corrected') }),
}

/** The coordinators, and who chairs or the first of those who may: none of them told of what they must not hear. */
async function tellingThoseWhoAct(moment: Moment, notice: Notice): Promise<readonly OutboxMessage[]> {
  const { meeting, theCase } = await around(moment)
  if (!meeting || !theCase) return []
  const mayHear = (personId: PersonId) => !mustNotHear(theCase, personId)
  const chair = [meeting.chair, meeting.chairing, ...meeting.standIns].filter(mayHear).slice(0, 1)
  return uniquePeople([...meeting.coordinators.filter(mayHear), ...chair]).map((personId) =>
    telling(moment, { personId, notice, meetingId: meeting.meetingId }),
  )
}

/** Whoever was to tell the victim hears at once that the task is over, and not why; and that it is theirs again. */
async function tellingTeller(moment: Moment, notice: Notice): Promise<readonly OutboxMessage[]> {
  const { meeting, theCase } = await around(moment)
  const told = theCase?.victimTold
  if (!meeting || !theCase || told?.outcome !== 'person' || told.done === 'done') return []
  const { personId } = told
  return mustNotHear(theCase, personId) ? [] : [telling(moment, { personId, notice, meetingId: meeting.meetingId })]
}

/** One notice to one person for one event, also where they act in two parts. */
function uniqueMessages(messages: readonly OutboxMessage[]): readonly OutboxMessage[] {
  return [...new Map(messages.map((message) => [message.key, message])).values()]
}

async function around(moment: Moment): Promise<{ meeting: Meeting | null; theCase: Case | null }> {
  const meeting = await meetingOfCase(moment)
  return { meeting, theCase: (await moment.world.case(idOf<CaseId>(moment.stream))).state }
}

function posting(moment: Moment, kind: 'post-agenda' | 'post-statement'): Consequences {
  const meetingId = idOf<MeetingId>(moment.stream)
  return { outbox: [{ key: `${kind}:${meetingId}:${moment.version}`, kind, payload: { meetingId } }] }
}

async function tellingDeciders(moment: Moment, about: PersonId): Promise<Consequences> {
  const { meeting, theCase } = await around(moment)
  if (!meeting || !theCase) return {}
  const directory = (await moment.world.directory()).state
  const { profile } = moment
  const { meetingId } = meeting
  const deciders = connectionDeciders(theCase, { directory, meeting, profile, about })
  const managers = await tellingManagers(moment, { meeting, about })
  return {
    outbox: [
      ...deciders.map((personId) => telling(moment, { personId, notice: 'connection-to-decide', meetingId })),
      ...managers.filter(({ payload }) => !deciders.some((decider) => decider === payload.personId)),
    ],
  }
}

/** The meeting that a case is brought for, or the last one that is over: what is learnt late is told all the same. */
async function meetingOfCase(moment: Moment): Promise<Meeting | null> {
  const ids = await moment.world.meetingsOf(moment.stream)
  const meetings = await Promise.all(ids.map(async (id) => (await moment.world.meeting(id)).state))
  const known = meetings.filter((meeting) => meeting !== null)
  return known.find((meeting) => meeting.status !== 'ended') ?? known.at(-1) ?? null
}
