import assert from 'node:assert/strict'
import type { AreaProfile, Rule } from '../../src/domain/area-profile.ts'
import type { Agency, Directory, DirectoryRole, Person } from '../../src/domain/directory/directory.ts'
import type { ActionId, AgencyId, CaseId, MeetingId, PersonId, UnknownId } from '../../src/domain/ids.ts'
import { evolveMeeting } from '../../src/domain/meeting/evolve-meeting.ts'
import type { Meeting, MeetingEvent } from '../../src/domain/meeting/meeting.ts'
import type { Decision, Refusal } from '../../src/domain/refusal.ts'
import type { Instant } from '../../src/domain/time.ts'

/** People of an invented Wednesday meeting, by what they are to it. */
export const chair = 'chair' as PersonId
export const standIn = 'stand-in' as PersonId
export const coordinator = 'coordinator' as PersonId
export const secondScribe = 'second-scribe' as PersonId
export const policeRep = 'police-rep' as PersonId
export const idvaRep = 'idva-rep' as PersonId
export const housingRep = 'housing-rep' as PersonId
export const healthRep = 'health-rep' as PersonId
export const observer = 'observer' as PersonId
export const practitioner = 'practitioner' as PersonId
export const newcomer = 'newcomer' as PersonId
export const caller = 'caller-1' as UnknownId

export const police = 'police' as AgencyId
export const idva = 'idva' as AgencyId
export const housing = 'housing' as AgencyId
export const health = 'health' as AgencyId

export const meetingId = 'meeting-1' as MeetingId
export const action = (id: string): ActionId => id as ActionId
/** Case one to case five of the agenda, and whatever else a test names. */
export const caseNo = (number: number): CaseId => `case-${number}` as CaseId

/** A time on the meeting's Wednesday, in UTC. */
export const at = (time: string): Instant => `2026-06-10T${time.length === 5 ? `${time}:00` : time}Z`

/** The people whom a case is kept from, and no closed panel unless the test says so. */
export const mustNotHear = (...people: PersonId[]) => ({ mustNotHear: new Set(people), closedPanel: false })
export const nobodyBarred = mustNotHear()
export const noneHidden: ReadonlySet<CaseId> = new Set()

const roles: readonly [PersonId, AgencyId, DirectoryRole, boolean][] = [
  [chair, police, 'chair', true],
  [standIn, health, 'chair', true],
  [coordinator, housing, 'coordinator', true],
  [secondScribe, housing, 'operations-manager', true],
  [policeRep, police, 'representative', true],
  [idvaRep, idva, 'representative', true],
  [housingRep, housing, 'representative', true],
  [healthRep, health, 'deputy', true],
  [observer, police, 'observer', true],
  [practitioner, health, 'practitioner', true],
  [newcomer, idva, 'representative', false],
]

/** The invented directory; the newcomer is the only one whom nobody has approved. */
export const directory: Directory = {
  agencies: new Map([police, idva, housing, health].map((id) => [id, agency(id)])),
  people: new Map(roles.map((row) => [row[0], person(...row)])),
  confirmedCore: null,
  since: null,
  recipientsCheckedAt: null,
}
export const { people, agencies } = directory

function agency(agencyId: AgencyId): Agency {
  return {
    agencyId,
    name: `Invented ${agencyId}`,
    aliases: [],
    heading: agencyId,
    signed: true,
    signedOn: null,
    withdrawn: false,
  }
}

function person(personId: PersonId, agencyId: AgencyId, role: DirectoryRole, approved: boolean): Person {
  const kept = { canCommit: null, training: new Map<string, string>(), mailSince: null }
  const details = { name: `Invented ${personId}`, mail: `${personId}@invented.example`, accountId: personId }
  return { personId, agencyId, role, approved, active: true, tenantId: 'tenant', ...kept, ...details }
}

function rule<Value>(value: Value | 'unanswered', clause: string): Rule<Value> {
  return { value, clause }
}

/** As much of a profile as a meeting asks of it, filled as Thurrock's is; the statement and the breaks are local. */
export const thurrockLike: Pick<
  AreaProfile,
  'area' | 'version' | 'statement' | 'audio' | 'slot' | 'opening' | 'breaks' | 'stages' | 'outstanding'
> = {
  area: 'thurrock',
  version: 'thurrock-1',
  statement: rule(
    { version: 'statement-1', text: 'What is said here stays here.', read: 'chair', agree: 'pressed', local: true },
    'local',
  ),
  audio: rule<'off'>('off', 'local'),
  slot: rule({ minutes: 20 }, '5.2'),
  opening: rule({ minutes: 10 }, 'local'),
  breaks: rule({ everyMinutes: 90, minutes: 10 }, 'local'),
  stages: rule(['reason', 'agencies', 'voice', 'risks', 'actions', 'recap'], '5.2'),
  outstanding: rule<{ include: 'all' | 'uncompleted'; minAgeDays: number }>('unanswered', 'local'),
}

export const said = { by: chair, enteredBy: chair }
export const onTheChairsWord = { by: chair, enteredBy: coordinator }

/** The meeting as it was planned: five cases of twenty minutes, from ten o'clock London time. */
export const plannedEvents: readonly MeetingEvent[] = [
  {
    type: 'meeting-planned',
    at: '2026-06-03T09:00:00Z',
    by: coordinator,
    meetingId,
    area: 'thurrock',
    profileVersion: 'thurrock-1',
    startsAt: at('09:00'),
    bookedMinutes: 180,
    chair,
    standIns: [standIn],
    coordinators: [coordinator, secondScribe],
  },
  {
    type: 'agenda-set',
    at: '2026-06-03T09:05:00Z',
    by: coordinator,
    items: [1, 2, 3, 4, 5].map((number) => ({ caseId: caseNo(number), number, slotSeconds: 1200 })),
  },
]

/** What events leave true. */
export function folded(events: readonly MeetingEvent[], from: Meeting | null = null): Meeting {
  const meeting = events.reduce<Meeting | null>(evolveMeeting, from)
  assert.ok(meeting, 'no event planned this meeting')
  return meeting
}

export const planned = (): Meeting => folded(plannedEvents)

/** Open since ten in the morning London time, with these people in the room. */
export function opened(...inRoom: PersonId[]): Meeting {
  const entered = inRoom.map((personId): MeetingEvent => ({
    type: 'person-entered',
    at: at('08:55'),
    personId,
    source: 'tab',
  }))
  return folded([...plannedEvents, ...entered, { type: 'meeting-opened', at: at('09:00'), said }])
}

/** Open, with case one called at ten past ten London time. */
export function withCaseOneOpen(...inRoom: PersonId[]): Meeting {
  const caseId = caseNo(1)
  return folded([{ type: 'case-called', at: at('09:10'), said, caseId, chairedBy: chair, inRoom }], opened(...inRoom))
}

/** Decides one thing after another, each on what the one before left true; every one must be accepted. */
export function play(meeting: Meeting, ...steps: ((meeting: Meeting) => Decision<MeetingEvent>)[]): Meeting {
  return steps.reduce((soFar, step) => folded(eventsOf(step(soFar)), soFar), meeting)
}

export function eventsOf<Event>(decision: Decision<Event>): readonly Event[] {
  assert.ok('events' in decision, `refused: ${JSON.stringify(decision)}`)
  return decision.events
}

export function refusalOf(decision: Decision<unknown>): Refusal | null {
  return 'refusal' in decision ? decision.refusal : null
}

/** The code with which something is refused, or null where it is accepted. */
export function codeOf(decision: Decision<unknown>): string | null {
  return refusalOf(decision)?.code ?? null
}
