import type { FrameLocator } from 'playwright-core'
import type { Wording } from '../../tabs/wording/en.ts'
import { scriptedBoard } from './tab-board.ts'
import { scriptedCase } from './tab-cases.ts'
import { scriptedArea, scriptedDirectory, scriptedDue } from './tab-office.ts'
import { scriptedCaseList, scriptedReferral } from './tab-referrals.ts'
import { scriptedRunning } from './tab-running.ts'
import { scriptedActions } from './tab-screens-chair.ts'
import { type Screen, pressPart, room } from './tab-screens.ts'
import { scriptedTeams } from './tab-teams.ts'
import { scriptedView } from './tab-views.ts'

const personId = 'coordinator'
const running = scriptedRunning
const { desk } = scriptedView(personId)
const nothing = desk && { ...desk, unlisted: [], connections: [], people: [], lateTodayActions: [] }
const part = (place: number) => async (tab: FrameLocator, words: Wording) => {
  await room('desk')(tab, words)
  await pressPart(tab, place)
}
const inOffice = (place: number) => (tab: FrameLocator) => pressPart(tab, place, 0)
const current = scriptedCase({ stage: 'actions', actions: scriptedActions })
const me = { personId, name: 'Carys Testlake', agency: 'Testmouth MARAC Office', rehearsal: true, mayPlan: true }
const answers = {
  '/api/due': scriptedDue,
  '/api/directory': scriptedDirectory,
  '/api/area': scriptedArea,
  '/api/board': scriptedBoard,
}
const office = { personId, view: {}, open: '/tab?view=office', answers } as const

const typing = { key: '5'.repeat(64), phrases: [{ short: 'sig', long: 'Place SIG marker on address' }], hints: [] }
const typed = { '/api/typing': typing }

/** The coordinator’s meeting, desk and office, with the parts that are empty at first. */
export const deskScreens: readonly Screen[] = [
  {
    name: 'coordinator, on the chair’s word',
    personId,
    shows: /^You press on the word of the chair/,
    view: { running, current: scriptedCase({ stage: 'risks' }) },
    answers: typed,
  },
  {
    name: 'desk, case now',
    personId,
    shows: 'Agree this action',
    view: { running, current },
    answers: typed,
    go: part(0),
  },
  { name: 'desk, no case', personId, shows: /^No case is being heard/, view: { running }, go: part(0) },
  {
    name: 'desk, people',
    personId,
    shows: /came in$/,
    view: { running },
    answers: { '/api/meetings/meeting-1/teams': scriptedTeams },
    go: part(1),
  },
  { name: 'desk, agenda', personId, shows: 'Keep this agenda', view: { status: 'planned' }, go: part(2) },
  {
    name: 'desk, empty agenda',
    personId,
    shows: /^No case is on the agenda yet/,
    view: { status: 'planned', agenda: [], desk: nothing },
    go: part(2),
  },
  { name: 'desk, case list', personId, shows: 'Bring in a case list', view: { status: 'planned' }, go: part(3) },
  { name: 'desk, case list looked at', personId, shows: '3 rows', view: { status: 'planned' }, go: previewed },
  {
    name: 'desk, referrals',
    personId,
    shows: 'Case 1: Testina / Testor',
    view: { status: 'planned', referrals: [scriptedReferral], listWarning: scriptedCaseList.warning },
    go: part(4),
  },
  { name: 'desk, no referrals', personId, shows: 'Referrals', view: { status: 'planned' }, go: part(4) },
  { name: 'desk, to decide', personId, shows: 'Declared connections', view: {}, go: part(5) },
  {
    name: 'desk, nothing to decide',
    personId,
    shows: 'Nothing is waiting to be decided.',
    view: { desk: nothing },
    go: part(5),
  },
  { name: 'desk, paper', personId, shows: 'Run sheet', view: { current, actions: scriptedActions }, go: part(6) },
  { name: 'office, due', ...office, shows: /^Past its time/ },
  { name: 'office, people', ...office, shows: 'Approve Harriet Testford', go: inOffice(1) },
  { name: 'office, plan a meeting', ...office, shows: 'Plan this meeting', go: inOffice(2) },
  { name: 'office, protocol', ...office, shows: '1 question for your area', go: inOffice(3) },
  { name: 'office, board', ...office, shows: /Attendance/, go: inOffice(4) },
  {
    name: 'office, nothing due',
    personId,
    view: {},
    open: '/tab?view=office&nothing',
    answers: { '/api/due': { ...scriptedDue, items: [] } },
    shows: /^Nothing/,
  },
  {
    name: 'coordinator, no meeting yet',
    personId,
    view: {},
    open: '/tab?none',
    answers: { '/api/me': { ...me, meetings: [] } },
    shows: /meeting/i,
  },
]

async function previewed(tab: FrameLocator, words: Wording): Promise<void> {
  await part(3)(tab, words)
  const file = { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from('reference\nTM-1') }
  await tab.locator('input[type=file]').setInputFiles(file)
  await tab.getByText(words.desk.rows(3)).waitFor()
}
