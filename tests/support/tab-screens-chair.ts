import type { FrameLocator } from 'playwright-core'
import type { CaseView } from '../../src/contracts/case-view.ts'
import type { Wording } from '../../tabs/wording/en.ts'
import { scriptedFollowUp, scriptedGovernance } from './tab-after.ts'
import { scriptedAction, scriptedCase } from './tab-cases.ts'
import { scriptedCirculation, scriptedPaper } from './tab-circulation.ts'
import { personRef } from './tab-people.ts'
import { scriptedEnd, scriptedMorning, scriptedRunning } from './tab-running.ts'
import { type Screen, pressPart, room, scriptedStubs } from './tab-screens.ts'
import { scriptedCall } from './tab-teams.ts'
import { scriptedAgenda, scriptedRoom, scriptedView } from './tab-views.ts'

const { statement } = scriptedView('chair')
const unread = { ...statement, readAt: null, mine: 'not-read', agreed: [], waiting: [] } as const
const running = scriptedRunning
export const scriptedActions = [
  scriptedAction({
    actionId: 'draft',
    actionNumber: 3,
    what: 'Place a SIG marker on the address',
    status: 'draft',
    hints: ['no-date'],
    due: null,
  }),
  scriptedAction({
    actionId: 'asked',
    actionNumber: 2,
    what: 'Put a chain on the back door',
    status: 'change-asked',
    reason: 'No stock',
    asked: { what: 'Put a bolt on the back door', due: null },
  }),
  scriptedAction(),
]
const stage = (name: NonNullable<CaseView['stage']>, shows: string): Screen => ({
  name: `chair, case, ${name}`,
  personId: 'chair',
  shows,
  view: { running, agenda: whileHeard, current: scriptedCase({ stage: name, actions: scriptedActions }) },
})
const ended = {
  status: 'ended',
  endedAt: '2031-01-15T12:20:00Z',
  projectedFinish: null,
  circulation: scriptedCirculation,
  running: scriptedEnd,
} as const
const times = ['10:05 10:25', '10:25 10:45', '11:00 11:20'].map((span) =>
  span.split(' ').map((at) => `2031-01-15T${at}:00Z`),
)
const agenda = scriptedAgenda(true).map((entry, index) => {
  const [from = '', to = ''] = times[index] ?? []
  return { ...entry, forecast: { from, to } }
})
const whileHeard = agenda.map((entry, index) => (index === 0 ? { ...entry, status: 'open' as const } : entry))
const heard = scriptedAgenda(true).map((entry) => ({ ...entry, status: 'heard' as const, forecast: null }))
const answers = {
  '/api/meetings/meeting-1/follow-up': scriptedFollowUp,
  '/api/governance': scriptedGovernance,
  '/api/meetings/meeting-1/call': scriptedCall,
}
const sending = { personId: 'chair', view: { ...ended, agenda: heard } } as const

const circulated = (place: number) => async (tab: FrameLocator, words: Wording) => {
  await room('circulation')(tab, words)
  await pressPart(tab, place)
}
const readAsItGoes: Screen['go'] = async (tab, words) => {
  await room('circulation')(tab, words)
  await tab.locator('button[aria-expanded=false]').first().click()
}
const registers: Screen['go'] = async (tab, words) => {
  await room('after')(tab, words)
  await tab.locator('main section').last().getByRole('button').click()
}

/** What a chair sees, from the morning until after the meeting; and the stand-in before taking the chair. */
export const chairScreens: readonly Screen[] = [
  {
    name: 'chair, before the meeting',
    personId: 'chair',
    shows: 'Open the meeting',
    view: { status: 'planned', openedAt: null, agenda, running: scriptedMorning, statement: unread, room: null },
  },
  {
    name: 'chair, own connections',
    personId: 'chair',
    shows: 'None known to me',
    view: { running, agenda, stubs: scriptedStubs },
  },
  {
    name: 'chair, the prompter',
    personId: 'chair',
    shows: /has been read$/,
    view: { running, agenda, statement: unread },
  },
  {
    name: 'chair, outstanding actions',
    personId: 'chair',
    shows: 'Gone through',
    view: { running, agenda, outstanding: { finishedAt: null, actions: [{ ...scriptedAction(), reviewed: false }] } },
  },
  { name: 'chair, next case', personId: 'chair', shows: /^Call Case 1/, view: { running, agenda } },
  {
    name: 'chair, a held case',
    personId: 'chair',
    shows: 'This case is held',
    view: { running, agenda, room: scriptedRoom({ held: true, askToLeave: [personRef('connected-rep')] }) },
  },
  stage('reason', 'Go to: What agencies know'),
  stage('agencies', 'Go to: The victim’s voice'),
  stage('voice', 'Go to: Risk summary'),
  stage('risks', 'Go to: Actions'),
  stage('actions', 'Go to: Recap'),
  stage('recap', 'Finish this case'),
  {
    name: 'chair, every case heard',
    personId: 'chair',
    shows: 'End the meeting',
    view: { agenda: heard, running: { ...scriptedEnd, time: { ...scriptedEnd.time, thirds: null } } },
  },
  { name: 'chair, after the end', ...sending, shows: /Minutes/ },
  { name: 'circulation, by case', ...sending, shows: 'By case', go: room('circulation') },
  {
    name: 'circulation, a plan as it goes',
    ...sending,
    answers: { '/api/circulations/meeting-1/cases/case-1/preview/housing-rep': scriptedPaper },
    shows: 'Fit a new lock to the front door',
    go: readAsItGoes,
  },
  { name: 'circulation, by person', ...sending, shows: 'By person', go: circulated(1) },
  { name: 'circulation, register', ...sending, shows: 'Register', go: circulated(2) },
  { name: 'afterwards', ...sending, answers, shows: 'Risks to look at again', go: room('after') },
  { name: 'afterwards, registers', ...sending, answers, shows: 'How long cases are kept', go: registers },
  {
    name: 'stand-in, before taking the chair',
    personId: 'stand-in',
    shows: 'Take the chair',
    view: { agenda: scriptedAgenda(false) },
  },
]
