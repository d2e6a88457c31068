import type { Asking } from '../../src/domain/access.ts'
import type { Case, CaseEvent } from '../../src/domain/cases/case.ts'
import type { Directory } from '../../src/domain/directory/directory.ts'
import type { PersonId } from '../../src/domain/ids.ts'
import type { Meeting, MeetingEvent } from '../../src/domain/meeting/meeting.ts'
import { aCase, caseOne, caseTwo } from './domain-cases.ts'
import { aDirectory, agencies, thurrock, who, withPerson } from './domain-people.ts'
import { aMeeting, admitted, agreed, called, ended, entered, heard, opened, placeHanded, read } from './domain-rooms.ts'

/** One row of the matrix, in words; every combination of them is a row. */
export type Row = { [Name in keyof typeof axes]: (typeof axes)[Name][number] }

const axes = {
  person: [
    'chair',
    'standIn',
    'coordinator',
    'otherCoordinator',
    'manager',
    'police',
    'policeDeputy',
    'practitioner',
    'observer',
  ],
  directory: ['in good standing', 'left', 'agency unsigned', 'not approved'],
  admitted: ['no', 'as representative', 'for this case', 'for another case', 'as observer'],
  meeting: ['none', 'planned', 'open', 'ended'],
  agreed: ['yes', 'no'],
  connection: ['unanswered', 'none', 'possibly', 'withheld', 'cleared'],
  place: ['their own', 'with a deputy'],
  panel: ['open', 'undecided', 'closed, allowed', 'closed, outside'],
  hearing: ['waiting', 'open', 'open without them', 'heard with them', 'heard without them'],
} as const

/** Every row that can be: a case is called only in a meeting that has opened, and open only while the meeting is. */
export function* rows(): Generator<Row> {
  const names = Object.keys(axes) as (keyof Row)[]
  const sizes = names.map((name) => axes[name].length)
  const count = sizes.reduce((all, size) => all * size, 1)
  for (let index = 0; index < count; index += 1) {
    let left = index
    const row = names.map((name, place) => {
      const size = sizes[place] ?? 1
      const value = axes[name][left % size]
      left = Math.floor(left / size)
      return [name, value]
    })
    const made = Object.fromEntries(row) as Row
    if (canBe(made)) yield made
  }
}

function canBe({ meeting, hearing, admitted: how, agreed: statement, place, directory, panel }: Row): boolean {
  if (place === 'with a deputy' && (meeting === 'none' || directory !== 'in good standing' || panel !== 'open'))
    return false
  if (meeting === 'none') return hearing === 'waiting' && how === 'no' && statement === 'no'
  if (meeting === 'planned') return hearing === 'waiting' && statement === 'no'
  return meeting !== 'ended' || !hearing.startsWith('open')
}

/** The question that a row asks, made of real directories, meetings and cases. */
export function askingOf(row: Row): Asking {
  const personId = who[row.person]
  return {
    who: personId,
    directory: directoryOf(row),
    meeting: meetingOf(row),
    caseFile: caseOf(row),
    profile: thurrock,
  }
}

const inGoodStanding = aDirectory()
const made = new Map<string, unknown>()

function directoryOf({ person, directory }: Row): Directory {
  return once(`d ${person} ${directory}`, () => {
    if (directory === 'in good standing') return inGoodStanding
    if (directory === 'left') return withPerson(inGoodStanding, who[person], { active: false })
    if (directory === 'not approved') return withPerson(inGoodStanding, who[person], { approved: false })
    return withPerson(inGoodStanding, who[person], { agencyId: agencies.charity })
  })
}

function meetingOf({ person, admitted: how, meeting, agreed: statement, hearing, place }: Row): Meeting | null {
  if (meeting === 'none') return null
  return once(`m ${person} ${how} ${meeting} ${statement} ${hearing} ${place}`, () => {
    const personId = who[person]
    const begun: MeetingEvent[] = [...admissions[how](personId), ...(meeting === 'planned' ? [] : [opened, read])]
    const heardBy = hearing.endsWith('without them') ? [] : [personId]
    const call = called(caseOne, ...heardBy)
    const hearings = {
      waiting: [],
      open: [...entered(personId), call],
      'open without them': [call],
      'heard with them': [call, heard(caseOne)],
      'heard without them': [call, heard(caseOne)],
    }
    const agreement = statement === 'yes' ? agreed(personId) : []
    const handed = place === 'with a deputy' ? [placeHanded(personId, who.idva)] : []
    return aMeeting(begun, agreement, hearings[hearing], handed, meeting === 'ended' ? [ended] : [])
  })
}

const admissions: Record<Row['admitted'], (personId: PersonId) => MeetingEvent[]> = {
  no: () => [],
  'as representative': (personId) => [admitted(personId, 'representative')],
  'for this case': (personId) => [admitted(personId, 'practitioner', caseOne)],
  'for another case': (personId) => [admitted(personId, 'practitioner', caseTwo)],
  'as observer': (personId) => [admitted(personId, 'observer')],
}

function caseOf({ person, connection, panel }: Row): Case {
  return once(`c ${person} ${connection} ${panel}`, () =>
    aCase([...connections(who[person], connection), ...panels(who[person], panel)]),
  )
}

const about = { at: '2026-06-01T09:00:00Z', caseId: caseOne }

function connections(personId: PersonId, said: Row['connection']): CaseEvent[] {
  if (said === 'unanswered') return []
  const answer = said === 'none' ? 'none' : 'possibly'
  const answered: CaseEvent = { type: 'connections-answered', ...about, personal: { personId, answer } }
  if (said !== 'withheld' && said !== 'cleared') return [answered]
  return [answered, { type: 'connection-decided', ...about, by: who.manager, personal: { personId, decision: said } }]
}

function panels(personId: PersonId, panel: Row['panel']): CaseEvent[] {
  if (panel === 'open') return []
  if (panel === 'undecided')
    return [{ type: 'case-closed-panel-proposed', ...about, personal: { ground: 'hbv', allowed: [] } }]
  const allowed = panel === 'closed, allowed' ? [personId, who.idva] : [who.idva]
  return [{ type: 'case-closed-panel-decided', ...about, by: who.manager, personal: { closed: true, allowed } }]
}

function once<Value>(key: string, make: () => Value): Value {
  if (!made.has(key)) made.set(key, make())
  return made.get(key) as Value
}
