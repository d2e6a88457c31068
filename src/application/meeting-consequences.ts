import type { CaseEvent } from '../domain/cases/case.ts'
import { mustNotHear } from '../domain/cases/connection.ts'
import { connectionDeciders } from '../domain/cases/who-decides.ts'
import type { CaseId, MeetingId, PersonId } from '../domain/ids.ts'
import type { Meeting, MeetingEvent } from '../domain/meeting/meeting.ts'
import type { Consequences, ConsequenceTable, Moment } from './consequences.ts'
import { uniquePeople } from './people-of-agency.ts'
import { idOf } from './streams.ts'
import { telling } from './telling.ts'

/** The agenda goes to the channel, and the statement to the meeting's chat. */
export const meetingConsequences: ConsequenceTable<MeetingEvent> = {
  'agenda-posted': async (_event, moment) => posting(moment, 'post-agenda'),
  'statement-read': async (_event, moment) => posting(moment, 'post-statement'),
}

/** A possible connection goes privately to whoever decides it; a death is told at once to those who act on it. */
export const caseConsequences: ConsequenceTable<CaseEvent> = {
  'connections-answered': async (event, moment) => {
    return event.personal.answer === 'possibly' ? tellingDeciders(moment, event.personal.personId) : {}
  },
  'death-recorded': async (_event, moment) => {
    const meeting = await meetingOfCase(moment)
    const theCase = (await moment.world.case(idOf<CaseId>(moment.stream))).state
    if (!meeting || !theCase) return {}
    const mayHear = (personId: PersonId) => !mustNotHear(theCase, personId)
    const chair = [meeting.chair, meeting.chairing, ...meeting.standIns].filter(mayHear).slice(0, 1)
    const people = uniquePeople([...meeting.coordinators.filter(mayHear), ...chair])
    return {
      outbox: people.map((personId) =>
        telling(moment, { personId, notice: 'death-recorded', meetingId: meeting.meetingId }),
      ),
    }
  },
}

function posting(moment: Moment, kind: 'post-agenda' | 'post-statement'): Consequences {
  const meetingId = idOf<MeetingId>(moment.stream)
  return { outbox: [{ key: `${kind}:${meetingId}:${moment.version}`, kind, payload: { meetingId } }] }
}

async function tellingDeciders(moment: Moment, about: PersonId): Promise<Consequences> {
  const meeting = await meetingOfCase(moment)
  const theCase = (await moment.world.case(idOf<CaseId>(moment.stream))).state
  if (!meeting || !theCase) return {}
  const directory = (await moment.world.directory()).state
  const people = connectionDeciders(theCase, { directory, meeting, profile: moment.profile, about })
  return {
    outbox: people.map((personId) =>
      telling(moment, { personId, notice: 'connection-to-decide', meetingId: meeting.meetingId }),
    ),
  }
}

/** The meeting that a case is brought for, or the last one that is over: what is learnt late is told all the same. */
async function meetingOfCase(moment: Moment): Promise<Meeting | null> {
  const ids = await moment.world.meetingsOf(moment.stream)
  const meetings = await Promise.all(ids.map(async (id) => (await moment.world.meeting(id)).state))
  const known = meetings.filter((meeting) => meeting !== null)
  return known.find((meeting) => meeting.status !== 'ended') ?? known.at(-1) ?? null
}
