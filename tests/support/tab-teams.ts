import type { CallView, TeamsView } from '../../src/contracts/teams-view.ts'

const police = { personId: 'police-rep', name: 'Farouk Testhurst', agency: 'Testshire Police' }
/** What the desk is told of Teams: somebody whom the bot cannot reach, and what could not be posted or booked. */
export const scriptedTeams: TeamsView = {
  chat: 'not-linked',
  joinUrl: null,
  notPosted: ['statement'],
  notBooked: [null, 3],
  unreached: [
    {
      ...police,
      mail: 'farouk.testhurst@police.example',
      phone: '01632 960006',
      why: 'blocked',
      missed: 2,
      told: null,
    },
  ],
}
const from = '2031-01-15T09:30:00Z'
const to = '2031-01-15T12:00:00Z'
/** Where Teams’ report of the call differs from the record. */
export const scriptedCall: CallView = {
  report: 'read',
  strangers: 1,
  differences: [{ ...police, kind: 'only-here', here: [{ from, to }], inCall: [] }],
}
