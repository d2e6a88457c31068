import type { BoardView } from '../../src/contracts/board-view.ts'

/**
 * Counts of a year, with a small one that is not shown and another that is withheld so that it cannot be worked out.
 */
export const scriptedBoard: BoardView = {
  area: 'Testmouth',
  from: '2030-01-15',
  to: '2031-01-15',
  cases: 148,
  repeats: [
    { label: 'repeat', shown: 41 },
    { label: 'first-time', shown: 107 },
  ],
  heard: [
    { label: 'in-time', shown: 139 },
    { label: 'late', shown: 9 },
    { label: 'no-limit', shown: 0 },
  ],
  plans: [
    { label: 'in-time', shown: 'withheld' },
    { label: 'late', shown: '<5' },
    { label: 'no-limit', shown: 0 },
  ],
  actions: [
    { label: 'in-time', shown: 402 },
    { label: 'late', shown: 67 },
    { label: 'no-limit', shown: 12 },
  ],
  attendance: {
    meetings: 3,
    agencies: [
      { agency: 'Testshire Police', core: true, attended: 3, missedInARow: 0 },
      { agency: 'Lantern IDVA Service', core: true, attended: 3, missedInARow: 0 },
      { agency: 'Testmouth Housing', core: true, attended: 1, missedInARow: 2 },
    ],
  },
  meetings: [
    { on: '2030-11-20', cases: 12, median: 14 },
    { on: '2030-12-18', cases: '<5', median: null },
    { on: '2031-01-15', cases: 16, median: 13 },
  ],
}
