import type { ActionInHand } from '../../src/contracts/action-in-hand.ts'
import type { CaseView } from '../../src/contracts/case-view.ts'
import type { ActionView, Me, MeetingView, PersonRef } from '../../src/contracts/views.ts'
import { noTerms } from './no-terms.ts'
import { noRules } from './no-rules.ts'
import { noNotes } from './no-notes.ts'

/** What must never leave in anything but the answer to an authorised press. */
export const canaries = {
  victim: 'Zelda-Canary',
  perpetrator: 'Yorick-Canary',
  what: 'Fit a canary lock to ${agency} [door](https://canary.invalid)',
  risk: 'canary: keys are shared',
  statement: 'canary statement: everything here is confidential',
  person: 'Farouk Canary-Testhurst',
}

export const meetingId = 'meeting-1'
export const caseId = 'case-1'
export const actionId = 'action-1'
export const riskId = 'risk-1'

const heading = { caseId, number: 3, victim: canaries.victim, perpetrator: canaries.perpetrator }
const someone: PersonRef = { personId: 'police-rep', name: canaries.person, agency: 'Testshire Police' }

/** An action on the invented case, as its reader sees it. */
export function anAction(changes: Partial<ActionView> = {}): ActionView {
  return {
    ...heading,
    actionId,
    actionNumber: 7,
    agencyId: 'police',
    agency: 'Testshire Police',
    personId: null,
    owner: '',
    what: canaries.what,
    due: '2031-03-07T17:00:00Z',
    today: false,
    riskId,
    risk: canaries.risk,
    source: null,
    referralMade: '',
    discussion: [],
    status: 'agreed',
    acceptedHow: null,
    reason: '',
    asked: null,
    updates: [],
    mine: true,
    hints: [],
    overdue: false,
    ...changes,
  }
}

/** The same in somebody's hand; a test says what they may do beside answering it. */
export function inHand(changes: Partial<ActionInHand> = {}): ActionInHand {
  return {
    action: anAction(),
    meetingId,
    closeText: null,
    closeClause: '',
    agencies: [{ agencyId: 'housing', name: 'Testshire Housing' }],
    mayRule: false,
    wishedAgency: null,
    ladder: null,
    mayReassess: false,
    ...changes,
  }
}

/** The invented case while it is open. */
export function aCase(changes: Partial<CaseView> = {}): CaseView {
  return {
    ...heading,
    chairedBy: 'Amara Testwood',
    stage: 'actions',
    stages: [],
    slot: null,
    reason: {
      received: '2031-02-20',
      referringAgency: '',
      grounds: '',
      dashScore: null,
      criticalIndicators: [],
      summary: '',
      rationale: '',
      relationship: '',
      doneAlready: '',
      interpreter: '',
      staffRisk: '',
      consent: '',
      consentReason: '',
      victimAware: '',
    },
    children: [],
    rolesProvisional: false,
    dead: [],
    moved: false,
    recordOnly: false,
    ...noNotes,
    answers: [],
    voice: null,
    risks: [
      { riskId, kind: 'risk', subject: 'victim', text: canaries.risk, answeredBy: null, because: '' },
      { riskId: 'risk-2', kind: 'protective', subject: 'victim', text: 'has a dog', answeredBy: null, because: '' },
    ],
    actions: [],
    victimTold: null,
    gaps: [],
    attendance: [someone],
    earlier: null,
    beforehand: { clause: '5.1(6a)', actionIds: [], answer: null, note: '' },
    ...changes,
  }
}

type Changes = Partial<Omit<MeetingView, 'me' | 'statement'>> & {
  me?: Partial<Me>
  statement?: Partial<MeetingView['statement']>
}

/** An open meeting as a representative sees it who has agreed; a test says what is different. */
export function aView({ me = {}, statement = {}, ...changes }: Changes = {}): MeetingView {
  return {
    meetingVersion: 5,
    now: '2031-03-05T10:00:00Z',
    rehearsal: true,
    meetingId,
    area: 'Thurrock',
    marking: 'OFFICIAL-SENSITIVE canary-marking',
    terms: { ...noTerms, statement: 'confidentiality statement' },
    status: 'open',
    startsAt: '2031-03-05T09:30:00Z',
    bookedMinutes: 210,
    openedAt: '2031-03-05T09:30:00Z',
    endedAt: null,
    chairing: someone,
    me: {
      personId: 'police-rep',
      name: canaries.person,
      agencyId: 'police',
      agency: 'Testshire Police',
      role: 'representative' as const,
      chairing: false,
      controls: false,
      desk: false,
      present: true,
      ...me,
    },
    statement: {
      version: 'local-1',
      text: canaries.statement,
      clause: { clause: 'local', local: true },
      agree: 'pressed' as const,
      audio: null,
      readAt: '2031-03-05T09:31:00Z',
      mine: 'agreed' as const,
      agreed: [],
      waiting: [],
      ...statement,
    },
    rules: noRules,
    stubs: [],
    agenda: [{ ...heading, status: 'open' as const, slotSeconds: 900, forecast: null, deferred: null }],
    projectedFinish: null,
    outstanding: { finishedAt: null, actions: [] },
    current: aCase(),
    changes: [],
    referrals: [],
    caseList: null,
    listWarning: '',
    telling: [],
    room: null,
    agencies: [{ agencyId: 'police', name: 'Testshire Police', core: true, missing: false, present: [], deputies: [] }],
    actions: [anAction()],
    desk: null,
    circulation: null,
    people: [someone],
    ...changes,
  }
}
