import type { CaseListView, ReferralView } from '../../src/contracts/intake-view.ts'

const check = { clause: '4.3(3)', task: 'referrer', about: [] } as const

/** A referral about which everything is asked that can be. */
export const scriptedReferral: ReferralView = {
  caseId: 'case-1',
  number: 1,
  victim: 'Testina',
  perpetrator: 'Testor',
  reference: 'TM-1',
  received: '2031-01-02',
  referringAgency: 'Testmouth Housing',
  dashScore: 9,
  checks: [
    { code: 'dash-below', clause: '4.2.2(1), 4.3(1)', task: null, about: ['9', '14'] },
    { code: 'rationale-missing', ...check },
    { code: 'sharing-note', clause: '4.4', task: 'coordinator', about: [] },
  ],
  quality: {
    outcome: 'returned',
    by: 'Carys Testlake',
    at: '2031-01-03T10:00:00Z',
    missing: ['rationale-missing'],
    note: 'Why, in words',
    answeredAt: null,
    answer: '',
  },
  mayCheck: true,
  checkedBy: { role: null, clause: '3.2, 4.3(3)' },
  repeat: {
    answer: 'ask',
    reasons: [
      { code: 'repeat-from-referral', clause: '4.2.3', task: null, about: ['2030-01-01', '2031-01-01'] },
      { code: 'repeat-from-hearing', clause: '4.2.3', task: null, about: ['2030-01-15', '2031-01-15'] },
    ],
    earlier: [{ heardOn: ['2030-01-15'], samePerpetrator: true }],
    decided: null,
  },
  clocks: [
    { what: 'return', due: null, doneAt: null, late: false, clause: '4.3(3)' },
    { what: 'list', due: '2031-01-08T23:59:00Z', doneAt: null, late: true, clause: '4.5' },
  ],
  emergency: {
    clause: '4.12',
    agreedBy: ['referrer', 'chair'],
    checks: [{ check: 'safety-plan', answer: null }],
    called: null,
  },
  relisted: null,
  sharing: null,
  tell: [
    { whom: 'idva', clause: '4.6', due: '2031-01-03T23:59:00Z', toldAt: null, when: 'now' },
    { whom: 'referrer', clause: '4.3(5), 4.3(6)', due: null, toldAt: '2031-01-02T12:00:00Z', when: 'now' },
  ],
  flags: { clause: '4.6', months: 12, agencies: [{ agencyId: 'housing', agency: 'Testmouth Housing', flagged: true }] },
  transfer: {
    direction: 'in',
    place: 'Otherfield MARAC',
    at: '2031-01-02T10:00:00Z',
    complete: false,
    confirmedAt: null,
    clause: '4.13',
  },
  listSentAt: null,
}

const person = { firstName: 'Testina', lastName: 'Invented', born: '1990-02-03', address: 'withheld' }

/** The case list as a representative searches by it. */
export const scriptedCaseList: CaseListView = {
  warning: 'You may know somebody on this list. Close it and tell the chair.',
  clause: '4.5',
  fieldsClause: '4.5, 4.14',
  flagsClause: '4.6',
  cases: [
    {
      caseId: 'case-1',
      number: 1,
      victim: 'Testina',
      perpetrator: 'Testor',
      victimListed: person,
      perpetrators: [{ ...person, firstName: 'Testor', address: null }],
      children: [],
      referral: null,
      flagged: false,
    },
  ],
}
