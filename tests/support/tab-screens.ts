import type { FrameLocator } from 'playwright-core'
import type { CaseListPreview } from '../../src/contracts/case-list.ts'
import type { CaseView } from '../../src/contracts/case-view.ts'
import type { CirculationView } from '../../src/contracts/circulation-view.ts'
import type { MeetingView } from '../../src/contracts/views.ts'
import { headings, scriptedAction, scriptedCase } from './tab-cases.ts'
import { type CastId, personRef } from './tab-people.ts'
import { scriptedRoom, scriptedView, unagreedStatement } from './tab-views.ts'
import { scriptedCaseList, scriptedReferral } from './tab-referrals.ts'

/** One screen of the tab: who looks at it, what they see, and what they press to get there. */
export type Screen = {
  name: string
  personId: CastId
  view: Partial<MeetingView>
  open?: string
  go?: (tab: FrameLocator) => Promise<void>
}

export const scriptedStubs: MeetingView['stubs'] = [
  {
    caseId: 'case-1',
    people: [
      { initials: 'TT', year: '1990', area: 'TM1' },
      { initials: 'TR', year: '', area: 'TM4' },
    ],
  },
  { caseId: 'case-2', people: [{ initials: 'MM', year: '1985', area: '' }] },
]

/** A circulation that was checked: one plan to send with a flagged person, one sent. */
export const scriptedCirculation: CirculationView = {
  meetingId: 'meeting-1',
  clause: '5.3',
  rule: {
    what: 'plan',
    within: { hours: 48 },
    from: 'meetingEnd',
    approve: 'collective',
    referrerOwnCase: false,
    asksForRecipients: false,
    question: '',
  },
  checkedBy: 'Carys Testlake',
  mayCheck: false,
  maySend: true,
  coreQuestion: false,
  undelivered: [],
  plans: [
    {
      ...headings[0],
      status: 'drafted',
      dueAt: '2031-01-17T12:40:00Z',
      clock: 'amber',
      sentAt: null,
      filed: false,
      mayBeNamed: [],
      recipients: [recipient('housing-rep', []), recipient('idva-rep', ['free-mail'])],
    },
    {
      ...headings[1],
      status: 'sent',
      dueAt: '2031-01-17T12:40:00Z',
      clock: 'sent',
      sentAt: '2031-01-16T09:00:00Z',
      filed: true,
      mayBeNamed: [],
      recipients: [recipient('housing-rep', [])],
    },
  ],
}

function recipient(personId: CastId, flags: readonly string[]): CirculationView['plans'][number]['recipients'][number] {
  return { ...personRef(personId), reasons: ['core-partner'], flags, barred: false, mailedAt: null, openedAt: null }
}

/** Three rows of a case list: one new, one with an unknown agency, one that cannot be read. */
export const scriptedPreview: CaseListPreview = {
  agencyQuestions: ['Housing Dept'],
  ignoredColumns: [],
  unanswered: [{ rule: 'dash', clause: '3', asks: 'From how many ticks is a case high risk?' }],
  rows: [
    previewRow(1, {
      findings: [
        { kind: 'new' },
        { kind: 'check', code: 'late', clause: '7.5', task: 'coordinator', about: ['2031-01-15'] },
      ],
      listedFrom: '2031-01-16',
      acceptable: true,
    }),
    previewRow(2, {
      findings: [{ kind: 'question', question: 'unknown-agency', about: 'Housing Dept', clause: 'local' }],
      acceptable: true,
    }),
    previewRow(3, { findings: [{ kind: 'unreadable', cell: 'received', why: 'not-a-date' }], acceptable: false }),
  ],
}

type RowChanges = Pick<CaseListPreview['rows'][number], 'findings' | 'acceptable'> & { listedFrom?: string }
function previewRow(row: number, changes: RowChanges): CaseListPreview['rows'][number] {
  const names = { victim: 'Testina', perpetrator: 'Testor', referringAgency: 'Testshire Police' }
  return { row, reference: `TM-${row}`, ...names, children: 1, listedFrom: null, ...changes }
}

const actions = [
  scriptedAction({ actionId: 'draft', status: 'draft', hints: ['no-date'], due: null }),
  scriptedAction({
    actionId: 'asked',
    status: 'change-asked',
    reason: 'No stock',
    asked: { what: 'Fit a chain', due: null },
  }),
]
const press = (name: string) => (tab: FrameLocator) => tab.getByRole('button', { name, exact: true }).click()
const desk = (part: string) => async (tab: FrameLocator) => {
  await press('Desk')(tab)
  await press(part)(tab)
}
const stage = (name: NonNullable<CaseView['stage']>): Screen => ({
  name: `the case at ${name}`,
  personId: 'chair',
  view: { current: scriptedCase({ stage: name, actions }) },
})

/** Every screen that the tab has, as somebody first comes to it. */
export const screens: readonly Screen[] = [
  { name: 'before the meeting', personId: 'chair', view: { status: 'planned', openedAt: null } },
  {
    name: 'the prompter',
    personId: 'chair',
    view: { statement: { ...scriptedView('chair').statement, readAt: null } },
  },
  {
    name: 'outstanding actions',
    personId: 'chair',
    view: { outstanding: { finishedAt: null, actions: [{ ...scriptedAction(), reviewed: false }] } },
  },
  {
    name: 'a held case',
    personId: 'chair',
    view: { room: scriptedRoom({ held: true, askToLeave: [personRef('housing-rep')] }) },
  },
  stage('reason'),
  stage('agencies'),
  stage('voice'),
  stage('risks'),
  stage('actions'),
  stage('recap'),
  {
    name: 'the desk: case now',
    personId: 'coordinator',
    view: { current: scriptedCase({ actions }) },
    go: desk('Case now'),
  },
  { name: 'the desk: people', personId: 'coordinator', view: {}, go: desk('People') },
  { name: 'the desk: agenda', personId: 'coordinator', view: {}, go: desk('Agenda') },
  { name: 'the desk: case list', personId: 'coordinator', view: {}, go: previewed },
  {
    name: 'the desk: referrals',
    personId: 'coordinator',
    view: { referrals: [scriptedReferral], listWarning: scriptedCaseList.warning },
    go: desk('Referrals'),
  },
  { name: 'the desk: to decide', personId: 'coordinator', view: {}, go: desk('To decide') },
  { name: 'circulation', personId: 'chair', view: { circulation: scriptedCirculation }, go: press('Circulation') },
  {
    name: 'afterwards',
    personId: 'chair',
    view: { status: 'ended', circulation: scriptedCirculation },
    go: press('Afterwards'),
  },
  { name: 'the statement', personId: 'housing-rep', view: { statement: unagreedStatement(), agenda: [] } },
  { name: 'the case list', personId: 'housing-rep', view: { status: 'planned', caseList: scriptedCaseList } },
  { name: 'connections', personId: 'housing-rep', view: { stubs: scriptedStubs } },
  {
    name: 'a representative’s case',
    personId: 'housing-rep',
    view: { current: scriptedCase({ slot: null }), actions: [scriptedAction({ mine: true })] },
  },
  { name: 'an item of others', personId: 'connected-rep', view: { current: 'not-yours', agenda: [] } },
  {
    name: 'my actions',
    personId: 'housing-rep',
    view: { actions: [scriptedAction({ mine: true, status: 'accepted' })] },
    go: press('My actions'),
  },
  { name: 'an observer', personId: 'observer', view: { agenda: [] } },
  { name: 'the plans', personId: 'housing-rep', view: {}, open: '/plan/meeting-1' },
]

async function previewed(tab: FrameLocator): Promise<void> {
  await desk('Case list')(tab)
  const file = { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from('reference\nTM-1') }
  await tab.locator('input[type=file]').setInputFiles(file)
  await tab.getByText('3 rows').waitFor()
}
