import type { RoomView } from '../../src/contracts/room-view.ts'
import type { AgencyRef, AgendaEntry, MeetingView } from '../../src/contracts/views.ts'
import { headings, meetingNow } from './tab-cases.ts'
import { type CastId, castIds, meOf, personRef } from './tab-people.ts'
import { noRules } from './no-rules.ts'

export const meetingId = 'meeting-1'
const people = castIds.map((personId) => {
  const speaks = meOf(personId).role === 'representative'
  return { ...personRef(personId), ...(speaks && { speaks: true as const }) }
})

const agencies: readonly AgencyRef[] = [
  {
    agencyId: 'police',
    name: 'Testshire Police',
    core: true,
    missing: false,
    present: ['Amara Testwood'],
    deputies: [],
  },
  { agencyId: 'housing', name: 'Testmouth Housing', core: false, missing: false, present: [], deputies: [] },
  {
    agencyId: 'idva',
    name: 'Lantern IDVA Service',
    core: true,
    missing: true,
    present: [],
    deputies: ['Iman Testholme'],
  },
]

/**
 * An open meeting between cases, after statement, connections and outstanding actions; a test says what is different.
 */
export function scriptedView(personId: CastId, changes: Partial<MeetingView> = {}): MeetingView {
  const me = meOf(personId)
  return {
    meetingVersion: 7,
    now: meetingNow,
    rehearsal: true,
    meetingId,
    area: 'Testmouth',
    marking: 'OFFICIAL-SENSITIVE',
    terms: {
      coordinator: 'Co-ordinator',
      chair: 'Chair',
      operationsManager: 'Operations Manager',
      representative: 'representative',
      plan: 'action plan',
      statement: 'confidentiality statement',
      victim: 'victim',
      perpetrator: 'perpetrator',
    },
    status: 'open',
    startsAt: '2031-01-15T09:30:00Z',
    bookedMinutes: 210,
    openedAt: '2031-01-15T09:31:00Z',
    endedAt: null,
    chairing: personRef('chair'),
    me,
    rules: noRules,
    statement: { ...readStatement, ...(me.controls ? whoAgreed : {}) },
    stubs: [],
    agenda: scriptedAgenda(me.controls),
    projectedFinish: me.controls ? '2031-01-15T12:40:00Z' : null,
    outstanding: { finishedAt: '2031-01-15T09:40:00Z', actions: [] },
    current: null,
    changes: [],
    telling: [],
    referrals: [],
    caseList: null,
    listWarning: '',
    room: me.controls ? scriptedRoom() : null,
    agencies,
    actions: [],
    desk: me.desk ? scriptedDesk : null,
    circulation: null,
    people,
    ...changes,
  }
}

const readStatement: MeetingView['statement'] = {
  version: 'local-1',
  text: 'What is said here stays here.\nIt is used to make people safer, and for nothing else.',
  clause: { clause: 'local', local: true },
  agree: 'pressed',
  audio: null,
  readAt: '2031-01-15T09:33:00Z',
  mine: 'agreed',
  agreed: [],
  waiting: [],
}

const whoAgreed = {
  agreed: [
    { ...personRef('chair'), how: 'pressed' },
    { ...personRef('idva-rep'), how: 'spoken' },
  ],
  waiting: [personRef('housing-rep')],
} as const

/** The statement before this person has agreed to it. */
export function unagreedStatement(): MeetingView['statement'] {
  return { ...readStatement, mine: 'waiting' }
}

/** Three cases in order; times of them for whoever runs the meeting. */
export function scriptedAgenda(controls: boolean): readonly AgendaEntry[] {
  return headings.map((heading, index) => ({
    ...heading,
    status: 'waiting' as const,
    slotSeconds: 1200,
    forecast: controls ? { from: `2031-01-15T1${index}:05:00Z`, to: `2031-01-15T1${index}:25:00Z` } : null,
    deferred: null,
  }))
}

/** Who is in the room for the next case. */
export function scriptedRoom(changes: Partial<RoomView> = {}): RoomView {
  return {
    caseId: 'case-1',
    present: [{ ...personRef('housing-rep'), source: 'tab', agreed: false }],
    shouldBeHere: [personRef('idva-rep')],
    askToLeave: [],
    unknown: [{ unknownId: 'caller-1', kind: 'phone' }],
    held: false,
    referrerAbsent: null,
    rosterCheckedBy: [],
    attendance: [],
    ...changes,
  }
}

const scriptedDesk: NonNullable<MeetingView['desk']> = {
  unlisted: [
    { caseId: 'case-8', number: null, victim: 'Fictia', perpetrator: 'Fictor', children: 2, heldForDecision: false },
    { caseId: 'case-9', number: null, victim: 'Dummia', perpetrator: 'Dummer', children: 0, heldForDecision: true },
  ],
  capacity: { bookedMinutes: 210, neededMinutes: 190 },
  people: castIds.map((personId) => ({
    ...personRef(personId),
    role: meOf(personId).role,
    approved: personId !== 'observer',
    signed: true,
    training: null,
    briefedBy: '',
  })),
  agencies,
  coreQuestion: { clause: '5', local: false },
  connections: [{ caseId: 'case-3', number: 3, person: personRef('idva-rep') }],
  agendaPostedAt: null,
  lateTodayActions: [],
}
