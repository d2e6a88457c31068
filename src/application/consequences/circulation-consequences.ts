import { mustNotHear } from '../../domain/cases/connection.ts'
import type { CirculationEvent } from '../../domain/circulation/circulation.ts'
import { clockMoments } from '../../domain/circulation/circulation-clock.ts'
import type { MeetingId, PersonId } from '../../domain/ids.ts'
import type { Consequences, ConsequenceTable, Moment } from './consequences.ts'
import { updateTimers } from './follow-up-consequences.ts'
import { uniquePeople } from '../people-of-agency.ts'
import type { OutboxMessage, TimerSetting } from '../ports.ts'
import { idOf } from '../write/streams.ts'
import { telling } from './telling.ts'

/** Each clock is set as the plans are drafted; sending files a record copy and writes to each person once. */
export const circulationConsequences: ConsequenceTable<CirculationEvent> = {
  'circulation-drafted': async (event, moment) => ({
    timers: [
      ...clockTimers(event, moment),
      ...updateTimers(idOf<MeetingId>(moment.stream), event.updatesDueAt ?? null),
    ],
  }),
  'circulation-checked': async (event, moment) => waiting(event, moment),
  'plan-sent': async (event, moment) => ({ outbox: sending(event, idOf<MeetingId>(moment.stream)) }),
  'delivery-tried-again': async (_event, moment) => ({ revive: [idOf<MeetingId>(moment.stream)] }),
  'delivery-came-back': async (event, moment) => cameBack(event, moment),
  'clock-warned': async (event, moment) => warning(event, moment),
}

/** One timer for each moment at which a clock turns; a plan that has gone by then is simply not warned of. */
function clockTimers(
  event: Extract<CirculationEvent, { type: 'circulation-drafted' }>,
  moment: Moment,
): readonly TimerSetting[] {
  const meetingId = idOf<MeetingId>(moment.stream)
  const moments = event.cases.flatMap(clockMoments)
  return [...new Set(moments)].map((dueAt) => ({
    key: `clock:${meetingId}:${dueAt}`,
    dueAt,
    kind: 'circulation-clock',
    payload: { meetingId },
  }))
}

/** A new version is filed; each person is written to as often as the event says, and told in Teams at each sending. */
function sending(
  event: Extract<CirculationEvent, { type: 'plan-sent' }>,
  meetingId: MeetingId,
): readonly OutboxMessage[] {
  const { caseId, at, letters = {}, recipients, personal } = event
  const version = String(event.version)
  const file: OutboxMessage = {
    key: `file:${meetingId}:${caseId}:${version}`,
    kind: 'file-plan',
    payload: { meetingId, caseId, version },
  }
  const written = Object.entries(letters).map(([personId, letter]): OutboxMessage => ({
    key: `mail:${meetingId}:${personId}${letter === 1 ? '' : `:${letter}`}`,
    kind: 'mail-recipient',
    payload: { meetingId, personId, ...(letter !== 1 && { letter: String(letter) }) },
  }))
  const notices = recipients.map((personId): OutboxMessage => ({
    key: `announce:${meetingId}:${personId}:${at}`,
    kind: 'announce-plan',
    payload: { meetingId, personId },
  }))
  const told = recipients.map((personId) => ({
    ...telling({ stream: '', version: 0 }, { personId, notice: 'plan-sent', meetingId }),
    key: `tell:${meetingId}:plan-sent:${personId}:${at}`,
  }))
  return [...(personal.laidOut === null ? [] : [file]), ...written, ...notices, ...told]
}

/**
 * Whoever may be the second is told that plans wait for them: another coordinator, else the chair; the chair alone
 * where the area says that the chair is one of the two (R114). Nobody of a plan whose case they must not hear.
 */
async function waiting(
  { by, caseIds = [] }: Extract<CirculationEvent, { type: 'circulation-checked' }>,
  { world, stream, version, profile }: Moment,
): Promise<Consequences> {
  const meetingId = idOf<MeetingId>(stream)
  const meeting = (await world.meeting(meetingId)).state
  if (!meeting) return {}
  const { people } = (await world.directory()).state
  const cases = await Promise.all(caseIds.map(async (caseId) => (await world.case(caseId)).state))
  const mayBeSecond = (personId: PersonId) =>
    personId !== by &&
    people.get(personId)?.active === true &&
    cases.some((each) => each && !mustNotHear(each, personId))
  const others = meeting.coordinators.filter(mayBeSecond)
  const chair = [meeting.chairing].filter(mayBeSecond)
  const { value } = profile.circulation
  const forChair = value !== 'unanswered' && value.approve === 'chair' && chair.length > 0
  return {
    outbox: uniquePeople(forChair || others.length === 0 ? chair : others).map((personId) =>
      telling({ stream, version }, { personId, notice: 'plans-checked', meetingId }),
    ),
  }
}

/** A plan that waits tells nothing to whoever must not hear its case; the next who may is told in their place. */
async function warning(
  event: Extract<CirculationEvent, { type: 'clock-warned' }>,
  moment: Moment,
): Promise<Consequences> {
  const meetingId = idOf<MeetingId>(moment.stream)
  const meeting = (await moment.world.meeting(meetingId)).state
  const heardCase = (await moment.world.case(event.caseId)).state
  if (!meeting || !heardCase) return {}
  const { people: known } = (await moment.world.directory()).state
  const mayHear = (personId: PersonId) => known.get(personId)?.active === true && !mustNotHear(heardCase, personId)
  const coordinators = meeting.coordinators.filter(mayHear)
  const chair = [meeting.chair, meeting.chairing, ...meeting.standIns].filter(mayHear).slice(0, 1)
  const people = event.level === 'red' || coordinators.length === 0 ? [...coordinators, ...chair] : coordinators
  const notice = event.level === 'red' ? 'circulation-red' : 'circulation-amber'
  const once = { stream: moment.stream, version: 0 }
  return {
    outbox: uniquePeople(people).map((personId) => ({
      ...telling(once, { personId, notice, meetingId }),
      key: `tell:${meetingId}:${notice}:${personId}`,
    })),
  }
}

/** Whoever keeps the desk is woken once an hour, however much comes back; by nothing that says of whom (H14). */
async function cameBack(
  { at }: Extract<CirculationEvent, { type: 'delivery-came-back' }>,
  { world, stream }: Moment,
): Promise<Consequences> {
  const meetingId = idOf<MeetingId>(stream)
  const meeting = (await world.meeting(meetingId)).state
  const once = { stream, version: 0 }
  return {
    outbox: uniquePeople(meeting?.coordinators ?? []).map((personId) => ({
      ...telling(once, { personId, notice: 'delivery-came-back', meetingId }),
      key: `tell:${meetingId}:delivery-came-back:${personId}:${at.slice(0, 'YYYY-MM-DDTHH'.length)}`,
    })),
  }
}
