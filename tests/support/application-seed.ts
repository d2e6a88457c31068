import type { AnyEvent, Append, StreamName } from '../../src/application/ports.ts'
import {
  actionStream,
  caseStream,
  circulationStream,
  directoryStream,
  meetingStream,
} from '../../src/application/write/streams.ts'
import { nothingMore } from '../../src/application/write/nothing-more.ts'
import type { ActionEvent, ActionSource, ActionTerms } from '../../src/domain/actions/action.ts'
import type { CaseEvent, Referral } from '../../src/domain/cases/case.ts'
import type { CirculationEvent } from '../../src/domain/circulation/circulation.ts'
import type { Directory, DirectoryEvent, PersonDetails } from '../../src/domain/directory/directory.ts'
import type { ActionId, CaseId, PersonId } from '../../src/domain/ids.ts'
import type { MeetingEvent } from '../../src/domain/meeting/meeting.ts'
import { terms, what } from './domain-actions.ts'
import { aReferral, caseOne, caseTwo } from './domain-cases.ts'
import { aDirectory, agencies, thurrock, who } from './domain-people.ts'
import { meetingId, on } from './domain-rooms.ts'

export type SeededCase = { caseId: CaseId; events: readonly CaseEvent[] }
export type SeededAction = { actionId: ActionId; events: readonly ActionEvent[] }
/** What is in the log before a test begins: written as it stands, with nothing following from it. */
export type Seed = {
  directory?: Directory
  agenda?: readonly CaseId[]
  /** What happened since the meeting was planned. */
  meeting?: readonly (MeetingEvent | readonly MeetingEvent[])[]
  cases?: readonly SeededCase[]
  actions?: readonly SeededAction[]
  circulation?: readonly CirculationEvent[]
  profileVersion?: string
}

const everybody: readonly PersonId[] = Object.values(who)

/** One append that makes all of it true. */
export function seedOf(seed: Seed = {}): Append {
  const { directory = aDirectory(), cases = [aSeededCase(caseOne), aSeededCase(caseTwo)] } = seed
  const { actions = [], circulation = [] } = seed
  const link = (stream: StreamName) => ({ meetingId, stream })
  const begun = (stream: StreamName, events: readonly AnyEvent[]) => ({ stream, expectedVersion: 0, events })
  const ofCirculation = circulation.length > 0 ? [begun(circulationStream(meetingId), circulation)] : []
  const ofMeeting = [
    ...cases.map(({ caseId, events }) => begun(caseStream(caseId), events)),
    ...actions.map(({ actionId, events }) => begun(actionStream(actionId), events)),
    ...ofCirculation,
  ]
  return {
    ...nothingMore,
    commandId: 'seed',
    by: who.coordinator,
    streams: [
      begun(directoryStream, directoryEvents(directory)),
      begun(meetingStream(meetingId), plannedEvents(seed)),
      ...ofMeeting,
    ],
    links: ofMeeting.map(({ stream }) => link(stream)),
  }
}

/** A case that was referred, whose stubs everybody has answered with *none known to me*. */
export function aSeededCase(
  caseId: CaseId,
  given: { referral?: Partial<Referral>; none?: readonly PersonId[]; events?: readonly CaseEvent[] } = {},
): SeededCase {
  const { referral = {}, none = everybody, events = [] } = given
  const at = '2026-05-20T09:00:00Z'
  const personal = aReferral(referral)
  const from = { by: who.coordinator, area: 'thurrock', referringAgencyId: agencies.police }
  const referred: CaseEvent = { type: 'case-referred', at, caseId, ...from, personal }
  return { caseId, events: [referred, ...none.map((personId) => answered(caseId, personId, 'none')), ...events] }
}

/** Somebody's answer to the stub of a case. */
export function answered(caseId: CaseId, personId: PersonId, answer: 'none' | 'possibly'): CaseEvent {
  return { type: 'connections-answered', at: '2026-06-01T09:00:00Z', caseId, personal: { personId, answer } }
}

/** A closed panel of exactly these people, or, with none named, one that nobody has decided on yet. */
export function closedPanel(caseId: CaseId, ...allowed: PersonId[]): CaseEvent[] {
  const at = '2026-06-01T09:00:00Z'
  if (allowed.length === 0)
    return [{ type: 'case-closed-panel-proposed', at, caseId, personal: { ground: 'hbv', allowed: [] } }]
  return [{ type: 'case-closed-panel-decided', at, by: who.manager, caseId, personal: { closed: true, allowed } }]
}

/** An action of the meeting: a draft, and whatever became of it since. */
export function aSeededAction(
  id: string,
  given: {
    number?: number
    caseId?: CaseId
    what?: string
    terms?: Partial<ActionTerms>
    source?: ActionSource
    since?: ActionEvent[]
  } = {},
): SeededAction {
  const { number = 1, caseId = caseOne, since = [] } = given
  const actionId = id as ActionId
  const said = { by: who.chair, enteredBy: who.chair }
  const drafted: ActionEvent = {
    type: 'action-drafted',
    at: on('09:10'),
    ...said,
    actionId,
    meetingId,
    caseId,
    number,
    ...terms,
    riskId: null,
    ...given.terms,
    ...(given.source && { source: given.source }),
    personal: { what: given.what ?? what },
  }
  return { actionId, events: [drafted, ...since.map((event) => ({ ...event, caseId }))] }
}

function plannedEvents({ agenda = [caseOne, caseTwo], meeting = [], profileVersion }: Seed): MeetingEvent[] {
  const at = on('08:00')
  const items = agenda.map((caseId, index) => ({ caseId, number: index + 1, slotSeconds: 1200 }))
  const runs = { chair: who.chair, standIns: [who.standIn], coordinators: [who.coordinator] }
  return [
    {
      type: 'meeting-planned',
      at,
      by: who.coordinator,
      meetingId,
      area: 'thurrock',
      profileVersion: profileVersion ?? thurrock.version,
      startsAt: on('08:30'),
      bookedMinutes: 180,
      ...runs,
    },
    { type: 'agenda-set', at, by: who.coordinator, items },
    ...meeting.flat(),
  ]
}

function directoryEvents({ agencies: listed, people, confirmedCore }: Directory): DirectoryEvent[] {
  const at = '2026-01-05T09:00:00Z'
  const by = who.manager
  return [
    ...[...listed.values()].map((agency): DirectoryEvent => ({ type: 'agency-listed', at, ...agency })),
    ...[...people.values()].flatMap(({ personId, agencyId, role, approved, active, ...details }): DirectoryEvent[] => [
      { type: 'person-listed', at, personId, agencyId, role, personal: personalOf(details) },
      ...(approved ? [{ type: 'person-approved' as const, at, by, personId }] : []),
      ...(active ? [] : [{ type: 'person-withdrawn' as const, at, by, personId }]),
    ]),
    ...(confirmedCore ? [{ type: 'core-list-confirmed' as const, at, by, agencyIds: confirmedCore }] : []),
  ]
}

function personalOf({ name, mail, accountId, tenantId }: PersonDetails): PersonDetails {
  return { name, mail, accountId, tenantId }
}
