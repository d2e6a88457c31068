import type { ActionInHand } from '../../src/contracts/action-in-hand.ts'
import type { ActionView, MeetingView } from '../../src/contracts/views.ts'
import { aCase, anAction, aView, inHand } from '../support/bot-view.ts'

const heading = { number: 3, victim: 'Testina', perpetrator: 'Testor' }
const police = { personId: 'police-rep', name: 'Farouk Testhurst', agency: 'Testshire Police' }
const deputy = { personId: 'police-deputy', name: 'Gwenllian Testwell', agency: 'Testshire Police' }
const housing = { personId: 'housing-rep', name: 'Marek Testley', agency: 'Testshire Housing' }
const watcher = { personId: 'observer', name: 'Olu Testbridge', agency: 'Testshire University' }

/** The invented action of the pictures. */
export function shownAction(changes: Partial<ActionView> = {}): ActionView {
  const what = 'Fit a second lock to the back door by noon and confirm to the IDVA'
  return anAction({ ...heading, what, risk: 'The back door has one old lock', owner: police.name, ...changes })
}

/** The same in somebody's hand. */
export function shownInHand(changes: Partial<ActionInHand> = {}): ActionInHand {
  return inHand({ action: shownAction(), ...changes })
}

const terms = { ...aView().terms, statement: 'Confidentiality statement' }
const statement = {
  text: 'What is said here stays here. It may be shared outside this meeting only where somebody is at risk and the chair agrees.',
  clause: { clause: '5.1(2)', local: false },
  version: '2026-02',
}
const me = { ...police, agencyId: 'police' }

/** An open meeting as the police representative of the pictures sees it. */
export function shownView(changes: Parameters<typeof aView>[0] = {}): MeetingView {
  return aView({
    marking: 'OFFICIAL-SENSITIVE',
    terms,
    ...changes,
    me: { ...me, ...changes.me },
    statement: { ...statement, ...changes.statement },
  })
}

/** The same as its coordinator sees it, with a case open and one person too many in the room. */
export function shownDesk(changes: Partial<MeetingView> = {}): MeetingView {
  const present = [police, deputy, watcher].map((each) => ({ ...each, source: 'teams' as const, agreed: true }))
  const came = (role: 'representative' | 'observer') => ({ role, from: '2031-03-05T09:28:00Z', to: null })
  return shownView({
    me: { controls: true, desk: true, role: 'coordinator' },
    people: [police, deputy, housing, watcher],
    agencies: [
      { agencyId: 'police', name: police.agency, core: true, missing: false, present: [], deputies: [deputy.name] },
      { agencyId: 'housing', name: housing.agency, core: true, missing: true, present: [], deputies: [] },
    ],
    current: aCase({
      ...heading,
      attendance: [police],
      risks: [
        { ...aCase().risks[0]!, text: 'The back door has one old lock' },
        { ...aCase().risks[0]!, riskId: 'risk-3', text: 'He comes back at night' },
      ],
    }),
    room: {
      caseId: 'case-1',
      present,
      shouldBeHere: [housing],
      askToLeave: [watcher],
      unknown: [{ unknownId: 'unknown-1', kind: 'phone' }],
      held: true,
      referrerAbsent: null,
      rosterCheckedBy: [],
      attendance: [
        { ...police, ...came('representative') },
        { ...deputy, ...came('representative') },
        { ...watcher, ...came('observer') },
      ],
    },
    ...changes,
  })
}

/** Stubs and cases as somebody prepares them. */
export const shownStubs: MeetingView['stubs'] = [
  {
    caseId: 'case-1',
    people: [
      { initials: 'TT', year: '1990', area: 'TM1' },
      { initials: 'TR', year: '1988', area: 'TM4' },
    ],
  },
  {
    caseId: 'case-2',
    people: [
      { initials: 'MM', year: '1985', area: '' },
      { initials: 'BD', year: '', area: '' },
    ],
  },
]

/** A statement as long as the areas' own, with a list in it. */
export const longStatement = [
  'This meeting shares information about people who are at high risk of harm. What is said here is confidential.',
  'By signing this you say that:',
  [
    '1. You will share what is relevant to the risks, and tell fact from professional opinion.',
    '2. You will use what you learn here to reduce risk, and for nothing else.',
    '3. You are where nobody else can hear the meeting or see your screen.',
  ].join('\n'),
  'If you cannot sign, tell the chair now. You can still send information in writing.',
].join('\n\n')

const parts = ['chair', 'stand-in', 'coordinator', 'operations-manager', 'practitioner', 'observer'] as const

/** A room with more people in it than a card lists, of every part, and with strangers of every kind. */
export function shownCrowd(): MeetingView {
  const crowd = Array.from({ length: 30 }, (_, index) => ({
    ...police,
    personId: `person-${index}`,
    name: `Test-${index} Testperson`,
    source: 'teams' as const,
    agreed: true,
  }))
  const { room } = shownDesk()
  const kinds = ['anonymous', 'app', 'phone', 'phone'] as const
  const attendance = parts.map((role, index) => {
    return { ...crowd[index]!, role, from: '2031-03-05T09:28:00Z', to: null }
  })
  return shownDesk({
    current: null,
    room: {
      ...room!,
      present: crowd,
      shouldBeHere: crowd.slice(0, 8),
      unknown: kinds.map((kind, index) => ({ unknownId: `unknown-${index}`, kind })),
      attendance,
    },
  })
}
