import type { AgencyAnswerView, CaseView, RiskView } from '../../src/contracts/case-view.ts'
import type { ActionView } from '../../src/contracts/views.ts'
import { personRef } from './tab-people.ts'
import { noNotes } from './no-notes.ts'

/** Names of the invented cases; no two are alike. */
export const headings = [
  { caseId: 'case-1', number: 1, victim: 'Testina', perpetrator: 'Testor' },
  { caseId: 'case-2', number: 2, victim: 'Mocka', perpetrator: 'Mockard' },
  { caseId: 'case-3', number: 3, victim: 'Samplia', perpetrator: 'Samplo' },
] as const
const [first] = headings

/** When the scripted meeting is: a winter morning, so that London and UTC agree. */
export const meetingNow = '2031-01-15T10:05:00Z'

const scriptedRisk: RiskView = {
  riskId: 'risk-1',
  kind: 'risk',
  subject: 'victim',
  text: 'Door lock is broken',
  answeredBy: null,
  because: '',
}

/** An action of the first case, as its owner sees it. */
export function scriptedAction(changes: Partial<ActionView> = {}): ActionView {
  return {
    ...first,
    actionId: 'action-1',
    actionNumber: 1,
    agencyId: 'housing',
    agency: 'Testmouth Housing',
    personId: 'housing-rep',
    owner: 'Niamh Testbury',
    what: 'Fit a new lock to the front door',
    due: '2031-01-17T17:00:00Z',
    today: true,
    riskId: 'risk-1',
    risk: 'Door lock is broken',
    source: null,
    referralMade: '',
    discussion: [],
    status: 'agreed',
    acceptedHow: null,
    reason: '',
    asked: null,
    updates: [],
    mine: false,
    hints: [],
    overdue: false,
    ...changes,
  }
}

const answers: readonly AgencyAnswerView[] = [
  { agencyId: 'police', agency: 'Testshire Police', present: true, answer: 'spoke', update: null, assumed: false },
  { agencyId: 'housing', agency: 'Testmouth Housing', present: true, answer: null, update: null, assumed: false },
  {
    agencyId: 'probation',
    agency: 'Testshire Probation',
    present: false,
    answer: null,
    update: {
      text: 'Seen twice in December. Keeps appointments.',
      knowledge: 'supplied',
      receivedAt: '2031-01-14T09:00:00Z',
      read: false,
      deferred: false,
    },
    assumed: false,
  },
]

const theirs = { agencyId: 'childrens', agency: 'Testshire Children’s Services', actionId: null }

/** The first case while it is open, at the stage given. */
export function scriptedCase(changes: Partial<CaseView> = {}): CaseView {
  const order = ['reason', 'agencies', 'voice', 'risks', 'actions', 'recap'] as const
  return {
    ...first,
    chairedBy: 'Amara Testwood',
    stage: 'reason',
    stages: order.map((stage) => ({ stage, visited: stage === 'reason' })),
    slot: {
      calledAt: '2031-01-15T10:00:00Z',
      seconds: 1200,
      extendedSeconds: 0,
      pausedAt: null,
      softEdgeSeconds: null,
      pausedSeconds: 0,
      endedAt: null,
      clause: '5.2',
    },
    reason: {
      received: '2031-01-06',
      referringAgency: 'Lantern IDVA Service',
      grounds: 'visible-high-risk',
      dashScore: 17,
      criticalIndicators: ['strangulation'],
      summary: 'Pushed and held by the throat at New Year. Neighbour called the police.',
      rationale: '',
      relationship: 'former partners',
      doneAlready: 'Marker placed on the address',
      interpreter: '',
      staffRisk: 'Visit in pairs',
      consent: 'yes',
      consentReason: '',
      victimAware: 'yes',
    },
    children: [{ label: '1', age: 7 }],
    rolesProvisional: false,
    dead: [],
    moved: false,
    recordOnly: false,
    ...noNotes,
    answers,
    voice: null,
    risks: [scriptedRisk],
    prompts: [
      { prompt: 'child-safeguarding', answer: null, note: '', proposed: false, ...theirs },
      { prompt: 'lado', answer: 'none', note: '', proposed: true, ...theirs },
    ],
    actions: [scriptedAction()],
    victimTold: null,
    gaps: ['voice', 'victim-told'],
    attendance: [personRef('chair'), personRef('housing-rep')],
    earlier: null,
    beforehand: { clause: '5.1(6a)', actionIds: [], answer: null, note: '' },
    ...changes,
  }
}
