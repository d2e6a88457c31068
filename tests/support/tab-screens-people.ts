import { scriptedBoard } from './tab-board.ts'
import { scriptedAction, scriptedCase } from './tab-cases.ts'
import { scriptedCaseList } from './tab-referrals.ts'
import { type Screen, room, scriptedStubs } from './tab-screens.ts'
import { scriptedAgenda, scriptedView, unagreedStatement } from './tab-views.ts'

const { me } = scriptedView('housing-rep')
const theirs = scriptedCase({ slot: null, gaps: [], attendance: [] })
const agenda = scriptedAgenda(false)
const mine = scriptedAction({ mine: true })
const accepted = scriptedAction({ mine: true, status: 'accepted', acceptedHow: 'pressed' })
const metOn = '2031-01-15T09:30:00Z'
const toPrepare = { meetingId: 'meeting-1', startsAt: metOn, stubs: 2, toLookUp: 3 }
const my = (actions: readonly object[], next: object | null) => ({ '/api/my': { now: metOn, actions, next } })
const stageNow = {
  now: '2031-01-15T10:05:00Z',
  rehearsal: true,
  marking: 'OFFICIAL-SENSITIVE',
  status: 'open',
} as const
const plan = { caseId: 'case-1', number: 1, version: 1, replaces: false, status: 'sent', openedAt: null }
const plans = '/api/circulations/meeting-1/mine'
const rep = 'housing-rep'
const board = { personId: 'board-member', name: 'Delyth Testmoor', agency: 'Testmouth Safety Board', rehearsal: true }

/**
 * Everyone who does not run the meeting: representative, deputy, practitioner, observer, board; the stage and the
 * plans.
 */
export const peopleScreens: readonly Screen[] = [
  {
    name: 'representative, case list',
    personId: rep,
    shows: /^You may know somebody on this list/,
    view: { status: 'planned', caseList: scriptedCaseList, agenda },
  },
  {
    name: 'representative, statement',
    personId: rep,
    shows: 'I agree',
    view: { statement: unagreedStatement(), agenda: [] },
  },
  {
    name: 'representative, connections',
    personId: rep,
    shows: 'None known to me',
    view: { stubs: scriptedStubs, agenda: [] },
  },
  { name: 'representative, between cases', personId: rep, shows: 'Nothing is asked of you now.', view: { agenda } },
  {
    name: 'representative, case',
    personId: rep,
    shows: 'Searched, not known to us',
    view: { agenda, current: theirs },
  },
  {
    name: 'representative, an action to accept',
    personId: rep,
    shows: 'Actions for me to accept',
    view: { agenda, current: { ...theirs, stage: 'actions', actions: [mine] }, actions: [mine] },
  },
  {
    name: 'representative, not noted as here',
    personId: rep,
    shows: 'I am in the room',
    view: { agenda, current: 'not-yours', me: { ...me, present: false } },
  },
  {
    name: 'representative, an item of others',
    personId: 'connected-rep',
    shows: 'You are not part of this item',
    view: { current: 'not-yours', agenda: [] },
  },
  {
    name: 'representative, my actions',
    personId: rep,
    shows: /^Accepted/,
    view: { agenda, actions: [accepted] },
    go: room('my'),
  },
  { name: 'representative, no actions', personId: rep, shows: 'My actions', view: { agenda }, go: room('my') },
  {
    name: 'representative, after the end',
    personId: rep,
    shows: 'Save our actions and plans',
    view: { status: 'ended', endedAt: '2031-01-15T12:20:00Z', projectedFinish: null, agenda, actions: [accepted] },
    go: room('my'),
  },
  {
    name: 'representative, hidden while it is shared',
    personId: rep,
    shows: 'This page is hidden',
    view: { agenda },
    open: '/tab?hidden',
    shared: true,
  },
  {
    name: 'representative, a page that is not theirs',
    personId: rep,
    shows: 'This cannot be shown to you now',
    view: {},
    open: '/tab?view=board',
  },
  {
    name: 'personal tab, my actions',
    personId: rep,
    view: { actions: [accepted] },
    open: '/tab?view=my',
    answers: my([{ ...accepted, meetingId: 'meeting-1', metOn }], toPrepare),
    shows: 'Fit a new lock to the front door',
  },
  {
    name: 'personal tab, nothing open',
    personId: rep,
    view: {},
    open: '/tab?view=my&none',
    answers: my([], null),
    shows: 'My actions',
  },
  { name: 'plans', personId: rep, view: {}, open: '/plan/meeting-1', answers: { [plans]: [plan] }, shows: /^Download/ },
  { name: 'plans, none', personId: rep, view: {}, open: '/plan/meeting-1?none', shows: /^No plan of this meeting/ },
  {
    name: 'deputy, statement',
    personId: 'idva-deputy',
    shows: 'I agree',
    view: { statement: unagreedStatement(), agenda: [] },
  },
  {
    name: 'deputy, case',
    personId: 'idva-deputy',
    shows: /^Case 1/,
    view: { agenda, current: { ...theirs, stage: 'voice' } },
  },
  {
    name: 'practitioner, waiting',
    personId: 'practitioner',
    shows: /^(Your|When|Likely)/,
    view: {
      agenda: agenda.slice(1, 2),
      likelyTurn: { caseId: 'case-2', from: '2031-01-15T10:25:00Z', movesFrom: '2031-01-15T10:25:00Z', next: false },
    },
  },
  {
    name: 'practitioner, case',
    personId: 'practitioner',
    shows: 'Case 1: Testina / Testor',
    view: { agenda: agenda.slice(0, 1), current: theirs },
  },
  {
    name: 'observer, statement',
    personId: 'observer',
    shows: 'I agree',
    view: { agenda: [], statement: unagreedStatement() },
  },
  { name: 'observer', personId: 'observer', shows: 'Observers have no papers.', view: { agenda: [] } },
  {
    name: 'board',
    personId: 'board-member',
    view: {},
    open: '/tab?view=board',
    answers: { '/api/board': scriptedBoard, '/api/me': { ...board, meetings: [], mayPlan: false, mayReadBoard: true } },
    shows: /Attendance/,
  },
  {
    name: 'stage, case',
    personId: 'chair',
    view: {},
    open: '/tab?view=stage&meeting=meeting-1',
    stage: { ...stageNow, current: { number: 1, firstName: 'Testina', stage: 'risks', since: '2031-01-15T10:00:00Z' } },
    shows: 'Case 1: Testina',
  },
  {
    name: 'stage, between cases',
    personId: 'chair',
    view: {},
    open: '/tab?view=stage&meeting=meeting-2',
    stage: { ...stageNow, current: null },
    shows: /^Between|^No case/,
  },
]
