import { evolveMeeting } from '../../src/domain/meeting/evolve-meeting.ts'
import type { Meeting, MeetingEvent } from '../../src/domain/meeting/meeting.ts'
import type { CaseId, MeetingId, PersonId } from '../../src/domain/ids.ts'
import type { Instant } from '../../src/domain/time.ts'
import { caseOne, caseTwo } from './domain-cases.ts'
import { thurrock, who } from './domain-people.ts'

export const meetingId = 'm-1' as MeetingId
/** A time on the meeting's Wednesday. */
export const on = (time: string): Instant => `2026-06-10T${time}:00Z`
const statement = thurrock.statement.value
export const version = statement === 'unanswered' ? '' : statement.version
const said = { by: who.chair, enteredBy: who.chair }

/** A planned meeting with two cases on its agenda, and what happened in it since. */
export function aMeeting(...since: readonly (MeetingEvent | readonly MeetingEvent[])[]): Meeting {
  const planned = evolveMeeting(null, {
    type: 'meeting-planned',
    at: on('08:00'),
    by: who.coordinator,
    meetingId,
    area: 'thurrock',
    profileVersion: thurrock.version,
    startsAt: on('08:30'),
    bookedMinutes: 180,
    chair: who.chair,
    standIns: [who.standIn],
    coordinators: [who.coordinator],
  })
  const items = [caseOne, caseTwo].map((caseId, index) => ({ caseId, number: index + 1, slotSeconds: 1200 }))
  const set: MeetingEvent = { type: 'agenda-set', at: on('08:01'), by: who.coordinator, items }
  return [set, ...since.flat()].reduce<Meeting>(evolveMeeting, planned)
}

export const opened: MeetingEvent = { type: 'meeting-opened', at: on('08:30'), said }
export const read: MeetingEvent = { type: 'statement-read', at: on('08:31'), said, version }
export const ended: MeetingEvent = { type: 'meeting-ended', at: on('10:00'), said }

export function agreed(...people: PersonId[]): MeetingEvent[] {
  return people.map((personId) => ({
    type: 'statement-agreed',
    at: on('08:32'),
    personId,
    version,
    how: 'pressed',
    enteredBy: personId,
  }))
}

export function entered(...people: PersonId[]): MeetingEvent[] {
  return people.map((personId) => ({ type: 'person-entered', at: on('08:29'), personId, source: 'tab' }))
}

/** Somebody is away, and their place is a deputy's. */
export function placeHanded(personId: PersonId, to: PersonId): MeetingEvent {
  return { type: 'place-handed', at: on('08:33'), said, personId, to }
}

export function called(caseId: CaseId, ...inRoom: PersonId[]): MeetingEvent {
  return { type: 'case-called', at: on('09:00'), said, caseId, chairedBy: who.chair, inRoom }
}

export function heard(caseId: CaseId): MeetingEvent {
  return { type: 'case-heard', at: on('09:20'), said, caseId }
}

export function admitted(
  personId: PersonId,
  as: 'representative' | 'practitioner' | 'observer',
  caseId: CaseId | null = null,
): MeetingEvent {
  return { type: 'person-admitted', at: on('08:20'), said, personId, as, caseId, reasonCode: 'admit-for-today' }
}

/** A meeting that has ended, with the first case heard by these people, who had all agreed. */
export function afterCaseOne(...there: PersonId[]): Meeting {
  return aMeeting(entered(...there), opened, read, agreed(...there), called(caseOne, ...there), heard(caseOne), ended)
}
