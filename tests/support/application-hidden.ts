import type { CaseEvent } from '../../src/domain/cases/case.ts'
import type { AgencyId, CaseId, PersonId, RiskId } from '../../src/domain/ids.ts'
import type { MeetingEvent } from '../../src/domain/meeting/meeting.ts'
import { aSeededAction, aSeededCase, answered, closedPanel, type Seed } from './application-seed.ts'
import { agreedAt } from './domain-actions.ts'
import { caseOne, caseTwo } from './domain-cases.ts'
import { agencies, who } from './domain-people.ts'
import { admitted, agreed, called, ended, entered, heard, meetingId, on, opened, read } from './domain-rooms.ts'

/** A case that some must not know of; every word of it is found nowhere else. */
export const hiddenCase = 'c-hidden' as CaseId
export const hiddenWords = [hiddenCase, 'Quenzira', 'Vorrin', 'Zissop', 'a-hidden', 'r-hidden', 'Brummel', 'Tarquane']

/** How far the meeting has come. Case one is heard in the open, the hidden one last. */
export const phases = ['planned', 'begun', 'another case open', 'it is open', 'it was heard', 'ended'] as const
export type Phase = (typeof phases)[number]

/** Those who sit through all of it. */
const inRoom: readonly PersonId[] = [who.chair, who.coordinator, who.police, who.idva, who.standIn, who.children]

/** Why somebody must not know of it: their own connection, or a closed panel that does not name them. */
export type Hidden = { connected: readonly PersonId[] } | { allowed: readonly PersonId[] }

/** Everybody there is. */
export const everyone: readonly PersonId[] = Object.values(who)

/** Why a case is hidden, and from whom it then is. */
export type Cause = { says: string; hidden: Hidden; from: readonly PersonId[] }
export const causes: readonly Cause[] = [
  { says: 'a connection', hidden: { connected: everyone }, from: everyone },
  {
    says: 'a closed panel',
    hidden: { allowed: [who.policeDeputy] },
    from: everyone.filter((personId) => personId !== who.policeDeputy),
  },
]

/** The meeting with the hidden case in it; or, with `without`, the very same meeting as if there were no such case. */
export function hiddenSeed(phase: Phase, given: { hidden: Hidden; without?: boolean }): Seed {
  const { hidden, without = false } = given
  const open = [aSeededCase(caseOne), aSeededCase(caseTwo)]
  const agenda = [caseOne, caseTwo]
  const meeting = eventsUntil(phase).filter((event) => !without || !isAboutHidden(event))
  if (without) return { agenda, cases: open, meeting }
  const recorded = phase === 'planned' ? [] : record
  const its = aSeededCase(hiddenCase, {
    referral: {
      incidentSummary: 'He came at night, said Zissop',
      victim: named('Quenzira'),
      perpetrator: named('Vorrin'),
    },
    events: [...keptFrom(hidden), ...recorded],
  })
  const terms = { agencyId: agencies.housing, today: true, due: on('22:59') }
  const raised = { type: 'action-unaccepted-raised', at: on('09:50'), caseId: hiddenCase, to: 'coordinator' } as const
  const action = aSeededAction('a-hidden', {
    caseId: hiddenCase,
    number: 7,
    what: 'Change the lock at once, said Brummel',
    terms,
    since: [agreedAt('09:15'), raised],
  })
  const heardOf = phase === 'it is open' || phase === 'it was heard' || phase === 'ended'
  return { agenda: [...agenda, hiddenCase], cases: [...open, its], meeting, actions: heardOf ? [action] : [] }
}

function keptFrom(hidden: Hidden): CaseEvent[] {
  if ('allowed' in hidden) return closedPanel(hiddenCase, ...hidden.allowed)
  return hidden.connected.map((personId) => answered(hiddenCase, personId, 'possibly'))
}

const record: CaseEvent[] = [
  {
    type: 'risk-recorded',
    at: on('09:30'),
    by: who.chair,
    caseId: hiddenCase,
    riskId: 'r-hidden' as RiskId,
    kind: 'risk',
    subject: 'victim',
    personal: { text: 'He follows her, said Tarquane' },
  },
  {
    type: 'update-sent',
    at: on('08:10'),
    by: who.housing,
    caseId: hiddenCase,
    meetingId,
    agencyId: 'ag-housing' as AgencyId,
    knowledge: 'supplied',
    personal: { text: 'Rent is paid, said Tarquane' },
  },
]

function eventsUntil(phase: Phase): MeetingEvent[] {
  const begun = [
    admitted(who.observer, 'observer'),
    ...entered(...inRoom),
    opened,
    read,
    ...agreed(...inRoom, who.manager, who.observer, who.housing),
  ]
  const first = [called(caseOne, ...inRoom), heard(caseOne)]
  const its: MeetingEvent = { ...called(hiddenCase, who.chair, who.police), at: on('09:25') } as MeetingEvent
  const over: MeetingEvent = { ...heard(hiddenCase), at: on('09:45') } as MeetingEvent
  const all: Record<Phase, MeetingEvent[]> = {
    planned: [],
    begun,
    'another case open': [...begun, called(caseOne, ...inRoom)],
    'it is open': [...begun, ...first, its],
    'it was heard': [...begun, ...first, its, over],
    ended: [...begun, ...first, its, over, ended],
  }
  return all[phase]
}

function isAboutHidden(event: MeetingEvent): boolean {
  return 'caseId' in event && event.caseId === hiddenCase
}

function named(firstName: string) {
  return { firstName, lastName: `${firstName}son`, born: '1991-04-05', address: '', postcode: '' }
}
