import type { Run } from '../src/application/documents/run-record.ts'
import type { AreaProfile } from '../src/domain/area-profile.ts'
import type { Directory } from '../src/domain/directory/directory.ts'
import { noDirectory } from '../src/domain/directory/directory.ts'
import { evolveDirectory } from '../src/domain/directory/evolve-directory.ts'
import type { AgencyId, MeetingId, PersonId } from '../src/domain/ids.ts'
import { evolveMeeting } from '../src/domain/meeting/evolve-meeting.ts'
import type { Meeting, MeetingEvent } from '../src/domain/meeting/meeting.ts'
import { caseIds, chair, on, sampleActions, sampleCase } from './layout-facts.ts'

const agencyNames = [
  ['Police', 'Invented Police'],
  ['IDVA', 'Changing Paths (invented)'],
  ['Housing', 'Invented Partnership for Housing, Substance Use and Community Safety of the Eastern Valleys'],
  ['Probation', 'Invented Probation'],
  ['Education', 'Invented Schools'],
] as const
const people = [
  [chair, 'Police', 'Dana Chairwell', 'chair'],
  ['invented-1', 'IDVA', 'Ivo Idvason', 'representative'],
  ['invented-2', 'Housing', 'Rhiannon Gwenllian Llewelyn-Cholmondeley-Featherstonehaugh', 'representative'],
  ['invented-3', 'Probation', 'Peder Probationer', 'representative'],
] as const

/** A meeting of eight cases that has ended, as one sees it who chaired it. */
export function sampleRun(profile: AreaProfile, at: string): Run {
  const cases = new Map(caseIds.map((caseId) => [caseId, sampleCase(caseId)] as const))
  const meeting = sampleMeeting(profile)
  return { at, profile, directory: sampleDirectory(), meeting, cases, actions: sampleActions(12), circulation: null }
}

/** Six meetings of a year, to which not all came. */
export function sampleMeetings(profile: AreaProfile): readonly Meeting[] {
  return Array.from({ length: 6 }, (_, month) => {
    const came = people.filter((_person, at) => at === 0 || (month + at) % 3 !== 0).map(([personId]) => personId)
    return sampleMeeting(profile, { date: `2026-0${month + 3}-04`, came })
  })
}

function sampleMeeting(
  profile: AreaProfile,
  {
    date = '2027-03-03',
    came = people.map(([personId]) => personId),
  }: { date?: string; came?: readonly string[] } = {},
): Meeting {
  const here = came as readonly PersonId[]
  const planned = evolveMeeting(null, {
    type: 'meeting-planned',
    at: on('08:00', date),
    by: chair,
    meetingId: `invented-${date}` as MeetingId,
    area: profile.area,
    profileVersion: profile.version,
    startsAt: on('09:30', date),
    bookedMinutes: 240,
    chair,
    standIns: [],
    coordinators: [chair],
  })
  return eventsOf(here, date).reduce<Meeting>(evolveMeeting, planned)
}

function eventsOf(here: readonly PersonId[], date: string): readonly MeetingEvent[] {
  const said = { by: chair, enteredBy: chair }
  const version = 'invented-1'
  const items = caseIds.map((caseId, at) => ({ caseId, number: at + 1, slotSeconds: 1200 }))
  const came = (personId: PersonId): MeetingEvent[] => [
    { type: 'person-entered', at: on('09:28', date), personId, source: 'tab' },
    { type: 'statement-agreed', at: on('09:32', date), personId, version, how: 'pressed', enteredBy: personId },
  ]
  return [
    { type: 'agenda-set', at: on('08:05', date), by: chair, items },
    { type: 'meeting-opened', at: on('09:30', date), said },
    { type: 'statement-read', at: on('09:31', date), said, version },
    ...here.flatMap(came),
    ...caseIds.flatMap((caseId, at): MeetingEvent[] => [
      { type: 'case-called', at: on(`1${at}:00`, date), said, caseId, chairedBy: chair, inRoom: here },
      { type: 'case-heard', at: on(`1${at}:${19 + at}`, date), said, caseId },
    ]),
    { type: 'meeting-ended', at: on('18:00', date), said },
  ]
}

function sampleDirectory(): Directory {
  const at = on('08:00', '2026-01-05')
  const agencies = agencyNames.reduce<Directory>(
    (directory, [heading, name]) =>
      evolveDirectory(directory, {
        type: 'agency-listed',
        at,
        agencyId: heading as AgencyId,
        name,
        aliases: [],
        heading,
        signed: true,
      }),
    noDirectory,
  )
  const confirmed = {
    type: 'core-list-confirmed',
    at,
    by: chair,
    agencyIds: agencyNames.map(([id]) => id as AgencyId),
  } as const
  return people.reduce<Directory>(
    (directory, [id, agencyId, name, role]) => {
      const personal = { name, mail: `${id}@invented.example`, accountId: id, tenantId: 'invented' }
      const personId = id as PersonId
      const listed = evolveDirectory(directory, {
        type: 'person-listed',
        at,
        personId,
        agencyId: agencyId as AgencyId,
        role,
        personal,
      })
      return evolveDirectory(listed, { type: 'person-approved', at, by: chair, personId })
    },
    evolveDirectory(agencies, confirmed),
  )
}
