import type { RunningView } from '../../src/contracts/running-view.ts'
import { headings } from './tab-cases.ts'
import { personRef } from './tab-people.ts'

const [first, second, third] = headings
const phone = '01632 960001'
const ring = (personId: Parameters<typeof personRef>[0]) => ({ ...personRef(personId), phone })

/**
 * What chair and coordinator see beside the first case: a little behind, a break to come, and one core agency missing.
 */
export const scriptedRunning: RunningView = {
  time: {
    breaks: [{ from: '2031-01-15T11:00:00Z', to: '2031-01-15T11:15:00Z' }],
    breaksClause: 'local',
    secondsInHand: -120,
    last: { ...third, planned: '2031-01-15T10:55:00Z' },
    taken: [],
    thirds: null,
  },
  unanswered: [],
  coreGaps: [
    {
      agencyId: 'idva',
      agency: 'Lantern IDVA Service',
      expected: [ring('idva-rep')],
      deputies: [ring('idva-deputy')],
    },
  ],
  mayChair: [personRef('chair'), personRef('stand-in')],
  morning: null,
}

/** The morning of the meeting: everything that a chair may want to know before it opens. */
export const scriptedMorning: RunningView = {
  ...scriptedRunning,
  morning: {
    chairs: [
      { ...ring('chair'), here: true },
      { ...ring('stand-in'), here: false },
    ],
    updates: [
      { ...first, agencies: ['Testshire Probation', 'Testmouth Housing'] },
      { ...second, agencies: [] },
      { ...third, agencies: ['Testshire Probation'] },
    ],
    atTable: 12,
    practitioners: [{ ...personRef('practitioner'), caseId: 'case-2', number: 2, from: '2031-01-15T10:25:00Z' }],
    connections: [{ ...third, people: [personRef('connected-rep')], undecided: 1 }],
    lateNews: [{ ...second, at: '2031-01-14T19:40:00Z', what: 'update', from: 'Testmouth Community Health' }],
  },
}

/** The same meeting when it is over: minutes by case, and what two of the cases leave open. */
export const scriptedEnd: RunningView = {
  ...scriptedRunning,
  time: {
    ...scriptedRunning.time,
    breaks: [],
    secondsInHand: 300,
    last: null,
    taken: [
      { ...first, slotSeconds: 1200, seconds: 1500 },
      { ...second, slotSeconds: 1200, seconds: 1140 },
      { ...third, slotSeconds: 1200, seconds: 660 },
    ],
    thirds: { first: 1500, last: 660 },
  },
  unanswered: [{ ...third, gaps: ['victim-told', 'voice'] }],
  coreGaps: [],
  mayChair: [],
}
