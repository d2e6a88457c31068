import type { FollowUpView } from '../../src/contracts/follow-up-view.ts'
import type { GovernanceView } from '../../src/contracts/governance-view.ts'

const open = { value: null, clause: 'silent', question: 'What does your area do?' }

/** A meeting that nothing follows yet, in an area that leaves everything open. */
export const noFollowUp: FollowUpView = {
  rules: {
    closeText: open,
    reassessedBy: open,
    ladder: open,
    disagreement: open,
    master: { value: 'here', clause: '5.3', question: '' },
    closeCase: open,
    incident: open,
    flags: open,
  },
  reassessments: [],
  ladders: [],
  disagreements: [],
  cases: [],
  incidents: [],
  flags: [],
  exports: true,
}

const heading = { caseId: 'case-1', number: 1, victim: 'Testina', perpetrator: 'Testor' }
const action = {
  ...heading,
  actionId: 'action-1',
  reference: '2031-01-15/1.1',
  what: 'Change the lock',
  agency: 'Testmouth Housing',
  owner: 'Niamh Testbury',
  due: '2031-01-16T17:00:00Z',
  status: 'accepted',
  mine: false,
}
const at = '2031-01-17T09:00:00Z'

/** A meeting with something of everything that may follow one. */
export const scriptedFollowUp: FollowUpView = {
  ...noFollowUp,
  rules: {
    ...noFollowUp.rules,
    master: { value: 'Testbook', clause: '4.8', question: '' },
    reassessedBy: { value: 'chair', clause: '4.9', question: '' },
  },
  reassessments: [{ ...action, status: 'not-possible', because: 'No landlord', may: true, done: null }],
  ladders: [
    {
      ...action,
      actionId: 'action-2',
      reference: '2031-01-15/1.2',
      steps: [{ at, by: 'Carys Testlake', to: 'representative', said: 'Asked', clause: '15.4' }],
      next: { to: 'chair', from: at, may: true },
    },
  ],
  disagreements: [
    {
      ...heading,
      disagreementId: 'd-1',
      at,
      by: 'Harriet Testford',
      about: 'Whether the risk is met',
      taken: [],
      settled: null,
      next: 'ask',
      may: true,
    },
  ],
  cases: [
    {
      ...heading,
      complete: null,
      exceptions: [{ reference: '2031-01-15/1.2', signed: false }],
      maySign: true,
      mayComplete: true,
      shareUntil: '2031-01-29',
    },
  ],
  incidents: [{ ...heading, at, by: 'Carys Testlake', text: 'A further call', told: 6 }],
  flags: [{ ...heading, due: '2032-01-15', agencies: [{ agency: 'Testshire Police', flagged: true }] }],
}

/** The counts and registers of an area that leaves its period open. */
export const scriptedGovernance: GovernanceView = {
  attendance: {
    meetings: ['2031-01-15'],
    agencies: [{ agency: 'Testshire Police', core: true, attended: [true], missedInARow: 0 }],
  },
  nonAttendance: {
    agencies: [{ agency: 'Testmouth Housing', missedInARow: 2 }],
    to: { value: ['board'], clause: '5.2.4', question: '' },
  },
  performance: {
    cases: 2,
    repeats: 1,
    repeatPercent: 50,
    heard: { inTime: 2, late: 0, noLimit: 0 },
    plans: { inTime: 2, late: 0, noLimit: 0 },
    actions: { inTime: 1, late: 1, noLimit: 0 },
  },
  requests: { routes: open, log: [] },
  complaints: open,
  breaches: { route: open, log: [{ at, by: 'Niamh Testbury', text: 'A page in the printer' }] },
  retention: { ...open, question: 'For how long are cases kept?' },
  exports: [{ at: '2031-01-16T10:00:00Z', by: 'Cora Clerk', what: 'cases', format: 'csv', withSafeContact: true }],
}
