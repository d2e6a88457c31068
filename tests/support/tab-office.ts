import type { BoardView } from '../../src/contracts/board-view.ts'
import type { MyView } from '../../src/contracts/my-view.ts'
import type { TypingView } from '../../src/contracts/typing-view.ts'
import type { AreaView } from '../../src/contracts/area-view.ts'
import type { DirectoryView } from '../../src/contracts/directory-view.ts'
import type { DueItem, DueView } from '../../src/contracts/due-view.ts'
import type { FollowUpView, StatusPreview } from '../../src/contracts/follow-up-view.ts'
import type { CallView, TeamsView } from '../../src/contracts/teams-view.ts'
import type { GovernanceView } from '../../src/contracts/governance-view.ts'

/** What the office and the time after a meeting ask the server, by its path. */
export type OfficeAnswers = {
  '/api/due'?: DueView
  '/api/typing'?: TypingView
  '/api/board'?: BoardView
  '/api/my'?: MyView
  '/api/directory'?: DirectoryView
  '/api/area'?: AreaView
  '/api/meetings/meeting-1/follow-up'?: FollowUpView
  '/api/meetings/meeting-1/teams'?: TeamsView
  '/api/meetings/meeting-1/call'?: CallView
  '/api/governance'?: GovernanceView
  '/api/statuses/preview'?: StatusPreview
}

const item: DueItem = {
  key: 'action a-1',
  kind: 'action',
  level: 'red',
  from: '2031-01-08T10:00:00Z',
  amberAt: '2031-01-12T10:00:00Z',
  dueAt: '2031-01-14T17:00:00Z',
  clause: '5.3',
  certain: false,
  question: null,
  rung: null,
  missing: [],
  meeting: { meetingId: 'meeting-1', startsAt: '2031-01-15T09:30:00Z' },
  case: { caseId: 'case-2', number: 2, victim: 'Mocka', perpetrator: 'Mockard' },
  action: { actionId: 'a-1', actionNumber: 3 },
  agency: 'Testmouth Housing',
  person: 'Niamh Testbury',
}

/** One overdue action, its next step, and a list that asks. */
export const scriptedDue: DueView = {
  now: '2031-01-15T10:05:00Z',
  area: 'Testmouth',
  items: [
    item,
    { ...item, key: 'escalation a-1', kind: 'escalation', clause: '15.4', rung: { to: 'chair', step: 2, of: 3 } },
    {
      ...item,
      key: 'case-list meeting-1',
      kind: 'case-list',
      level: 'amber',
      clause: '5.1(1)',
      question: 'list-before-feeder',
      case: null,
      action: null,
      agency: '',
      person: '',
    },
  ],
}

const person = {
  mail: 'h.testford@lantern.example',
  accountId: '33333333-3333-4333-8333-000000000008',
  tenantId: '11111111-1111-4111-8111-111111111111',
  agencyId: 'idva',
  approved: true,
  approvedBy: 'chair',
  canCommit: null,
  training: { state: 'missing', missing: ['induction'], until: null },
  lastAttended: null,
} as const
const rule = { clause: '2.4', strength: 'must', question: null } as const

/** Two people, of whom one waits for the chair's word, and one agency that has not signed. */
export const scriptedDirectory: DirectoryView = {
  mayKeep: true,
  today: '2031-01-15',
  agencies: [
    {
      agencyId: 'idva',
      name: 'Lantern IDVA Service',
      heading: 'IDVA',
      aliases: ['Lantern'],
      core: true,
      signed: false,
      signedOn: null,
      reviewBy: null,
      withdrawn: false,
    },
  ],
  people: [
    { ...person, personId: 'chair', name: 'Amara Testwood', role: 'chair' },
    { ...person, personId: 'idva-rep', name: 'Harriet Testford', role: 'representative', approved: false },
  ],
  gaps: [{ kind: 'agreement-unsigned', agency: 'Lantern IDVA Service', person: '', clause: '16(1)', strength: 'must' }],
  manager: { ...rule, clause: '4.5' },
  training: { ...rule, steps: ['induction'], everyMonths: null },
  approval: {
    newPeople: { ...rule, by: 'chair' },
    observers: { ...rule, by: 'chair' },
  },
  recipients: { ...rule, checkedOn: null, dueOn: '2031-02-01', notAttended: ['Harriet Testford'] },
}

/** One rule that is answered, and one that is not. */
export const scriptedArea: AreaView = {
  area: 'testmouth',
  name: 'Testmouth',
  protocol: { title: 'An invented protocol', version: '1' },
  version: '1',
  nextMeetingDays: ['2031-06-04', '2031-06-18'],
  rules: [
    {
      rule: 'meetingDay',
      value: { weekday: 'unanswered', time: 'unanswered', everyWeeks: 2 },
      answered: true,
      clause: '4.8',
      kind: 'must',
      layer: null,
      question: null,
    },
    {
      rule: 'list',
      value: { before: { workingDays: 4 } },
      answered: true,
      clause: '5.1(1)',
      kind: 'must',
      layer: 'Elsewhere',
      question: null,
    },
    {
      rule: 'retention',
      value: null,
      answered: false,
      clause: 'silent',
      kind: null,
      layer: null,
      question: 'For how long are records kept?',
    },
  ],
}
