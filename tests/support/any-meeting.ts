import fc from 'fast-check'
import type { CaseId, PersonId, UnknownId } from '../../src/domain/ids.ts'
import { decideDeferCase, decideMoveCase, decideSetAgenda } from '../../src/domain/meeting/decide-agenda.ts'
import {
  decideNoteAnswer,
  decideReadOutUpdate,
  decideRestHaveNothing,
} from '../../src/domain/meeting/decide-answers.ts'
import {
  decideCallCase,
  decideCorrectAttendance,
  decideEnterStage,
  decideFinishCase,
} from '../../src/domain/meeting/decide-case.ts'
import {
  decideAgreeToStatement,
  decideEndMeeting,
  decideOpenMeeting,
  decideReadStatement,
  decideTakeChair,
} from '../../src/domain/meeting/decide-opening.ts'
import {
  decideAdmitPerson,
  decideCheckRoster,
  decideIdentifyCaller,
  decideNotePresence,
  decideNoteUnknown,
} from '../../src/domain/meeting/decide-room.ts'
import { decideExtendSlot, decidePauseSlot, decideResumeSlot } from '../../src/domain/meeting/decide-slot.ts'
import type { RoomFacts } from '../../src/domain/meeting/hold.ts'
import type { Meeting, MeetingEvent } from '../../src/domain/meeting/meeting.ts'
import type { Decision } from '../../src/domain/refusal.ts'
import { plusSeconds } from '../../src/domain/time.ts'
import {
  agencies,
  at,
  caseNo,
  chair,
  coordinator,
  health,
  healthRep,
  idvaRep,
  noneHidden,
  people,
  police,
  policeRep,
  secondScribe,
  standIn,
  thurrockLike,
} from './domain-meeting.ts'

/** Who must not hear each case, and whether it is a closed panel: fixed while one meeting runs. */
export type Connections = ReadonlyMap<CaseId, RoomFacts>
/** One order out of nowhere: anybody, about anyone and any case, or, where `aimed`, about the open one. */
export type AnyOrder = {
  kind: Kind
  who: PersonId
  person: PersonId
  number: number
  aimed: boolean
  flag: boolean
  index: number
}

const everyone = [chair, standIn, coordinator, secondScribe, policeRep, idvaRep, healthRep]
const numbers = [1, 2, 3, 4, 5, 6]

/** Any connections between these people and six cases; the last two may be closed panels. */
export const anyConnections: fc.Arbitrary<Connections> = fc
  .array(fc.record({ barred: fc.subarray(everyone, { maxLength: 3 }), closed: fc.boolean() }), {
    minLength: numbers.length,
    maxLength: numbers.length,
  })
  .map((drawn) => new Map(drawn.map((one, index) => [caseNo(index + 1), factsFrom(one, index + 1)])))

function factsFrom(one: { barred: readonly PersonId[]; closed: boolean }, number: number): RoomFacts {
  return { mustNotHear: new Set(one.barred), closedPanel: one.closed && number >= 5 }
}

/** What this order decides on a meeting, with the facts that stand beside it. */
export function decideAny(meeting: Meeting, given: { order: AnyOrder; step: number; connections: Connections }) {
  const { order, connections } = given
  const caseId = (order.aimed && meeting.openCase) || caseNo(order.number)
  const room = connections.get(caseId) ?? { mustNotHear: new Set(), closedPanel: false }
  const now = plusSeconds(at('09:00'), given.step * 60)
  return table[order.kind](meeting, { ...order, at: now, caseId, room, connections })
}

type Played = AnyOrder & { at: string; caseId: CaseId; room: RoomFacts; connections: Connections }
type Play = (meeting: Meeting, given: Played) => Decision<MeetingEvent>

const profile = thurrockLike
const isGiven = ({ numbers: given }: Meeting, ticket: number) => [...given.values()].includes(ticket)
const unknownOf = (given: Played): UnknownId => `caller-${given.index % 2}` as UnknownId
const casesOf = (given: Played) =>
  new Map([...given.connections].map(([id, { closedPanel }]) => [id, forAgenda(closedPanel)]))
const forAgenda = (closedPanel: boolean) => ({
  hasChildren: false,
  panel: closedPanel ? ('closed' as const) : ('open' as const),
})

const table = {
  open: (m, { who, at: now }) => decideOpenMeeting(m, { who, at: now }),
  read: (m, { who, at: now }) => decideReadStatement(m, { who, at: now, profile }),
  agree: (m, { who, at: now, flag, person }) =>
    decideAgreeToStatement(m, {
      who,
      at: now,
      version: 'statement-1',
      people,
      profile,
      ...(flag ? { personId: person } : {}),
    }),
  chair: (m, given) => {
    const mustNotHear = (m.openCase && given.connections.get(m.openCase)?.mustNotHear) || new Set<PersonId>()
    return decideTakeChair(m, { who: given.who, at: given.at, mustNotHear })
  },
  presence: (m, { at: now, person, flag }) =>
    decideNotePresence(m, { who: 'teams', at: now, personId: person, present: flag, people }),
  unknown: (m, given) =>
    decideNoteUnknown(m, {
      who: 'teams',
      at: given.at,
      unknownId: unknownOf(given),
      kind: 'phone',
      present: given.flag,
    }),
  identify: (m, given) =>
    decideIdentifyCaller(m, { ...given, unknownId: unknownOf(given), personId: given.person, people }),
  admit: (m, given) => decideAdmitPerson(m, { ...given, personId: given.person, as: 'practitioner', people }),
  check: (m, given) => decideCheckRoster(m, { ...given, ...given.room }),
  agenda: (m, given) => {
    const items = [...numbers.slice(given.index), ...numbers.slice(0, given.index)].map(caseNo)
    const left = items.filter((id) => !given.flag || m.hearings.get(id)?.status === 'waiting')
    const wished = left.map((caseId) => ({ caseId }))
    const tickets = Array.from({ length: 99 }, (_, index) => index + 1).filter((one) => !isGiven(m, one))
    const facts = { cases: casesOf(given), hidden: noneHidden, tickets }
    return decideSetAgenda(m, { ...given, items: wished, ...facts, profile })
  },
  move: (m, given) =>
    decideMoveCase(m, { ...given, toIndex: given.index, reason: 'why', cases: casesOf(given), hidden: noneHidden }),
  defer: (m, given) => decideDeferCase(m, given),
  call: (m, given) => decideCallCase(m, { ...given, ...given.room }),
  stage: (m, given) => decideEnterStage(m, { ...given, stage: given.flag ? 'risks' : 'voice', profile }),
  answer: (m, given) => decideNoteAnswer(m, { ...given, agencyId: police, answer: 'not-searched', agencies, people }),
  rest: (m, given) => decideRestHaveNothing(m, { ...given, ...given.room, invited: [police, health], people }),
  update: (m, given) => decideReadOutUpdate(m, { ...given, agencyId: health, written: new Set([health]) }),
  pause: (m, given) => (given.flag ? decidePauseSlot(m, given) : decideResumeSlot(m, given)),
  extend: (m, given) => decideExtendSlot(m, { ...given, seconds: 120, reason: 'why' }),
  correct: (m, given) =>
    decideCorrectAttendance(m, { ...given, ...given.room, personId: given.person, attended: given.flag, people }),
  finish: (m, given) => decideFinishCase(m, given),
  end: (m, given) => decideEndMeeting(m, given),
} satisfies Record<string, Play>
type Kind = keyof typeof table

/** What moves a meeting along comes more often than chance would have it, so that cases are called and heard. */
const common: readonly Kind[] = ['presence', 'presence', 'check', 'check', 'call', 'call', 'call', 'finish', 'finish']
const kinds = [...(Object.keys(table) as Kind[]), ...common, ...common]
const controllers = [chair, chair, coordinator, coordinator, standIn]

const anyOrder: fc.Arbitrary<AnyOrder> = fc.record({
  kind: fc.constantFrom(...kinds),
  who: fc.constantFrom(...controllers, ...controllers, ...everyone),
  person: fc.constantFrom(...everyone),
  number: fc.constantFrom(...numbers),
  aimed: fc.boolean(),
  flag: fc.boolean(),
  index: fc.nat(5),
})
const opening: AnyOrder = { kind: 'open', who: chair, person: chair, number: 1, aimed: false, flag: true, index: 0 }

/** Any orders in any order: a few before the meeting is opened, many after. */
export const anyOrders: fc.Arbitrary<readonly AnyOrder[]> = fc
  .tuple(fc.array(anyOrder, { maxLength: 4 }), fc.array(anyOrder, { minLength: 20, maxLength: 80, size: 'max' }))
  .map(([before, after]) => [...before, opening, ...after])
