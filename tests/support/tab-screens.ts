import type { FrameLocator } from 'playwright-core'
import type { CaseListPreview } from '../../src/contracts/case-list.ts'
import type { MeetingView } from '../../src/contracts/views.ts'
import type { Wording } from '../../tabs/wording/en.ts'
import type { CastId } from './tab-people.ts'
import type { Script } from './tab-stub.ts'

/** One screen of the tab: who looks at it, what they see, and what they press to get there. */
export type Screen = {
  /** As its pictures are called, with a dash for each gap. */
  name: string
  personId: CastId
  view: Partial<MeetingView>
  /** English words that stand on it and on no screen before it, so that it is known to be there. */
  shows: string | RegExp
  open?: string
  /** Teams says in its side panel that the app is on the stage, and this page did not put it there. */
  shared?: true
  answers?: Script['answers']
  stage?: Script['stage']
  go?: (tab: FrameLocator, words: Wording) => Promise<void>
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

/** Goes into one of the rooms of a meeting, by its name in the language of the page. */
export function room(name: 'desk' | 'circulation' | 'after' | 'my') {
  return (tab: FrameLocator, { frame }: Wording): Promise<void> =>
    tab.getByRole('button', { name: frame[name], exact: true }).click()
}

/** Presses the one of the buttons that has this place in its row; the rooms of a meeting are the row before. */
export async function pressPart(tab: FrameLocator, place: number, row = 1): Promise<void> {
  await tab.getByRole('navigation').nth(row).getByRole('button').nth(place).click()
}
