import type { Action } from '../actions/action.ts'
import type { Case } from '../cases/case.ts'
import type { Directory } from '../directory/directory.ts'
import type { Cell } from './suppress.ts'

/** A table of counts that come to a known total. */
export type CountTable = { table: TableName; cells: readonly Cell[] }
export type TableName =
  | 'repeats'
  | 'referred-by'
  | 'gender'
  | 'ethnicity'
  | 'disability'
  | 'sexuality'
  | 'religion'
  | 'nationality'
  | 'actions'
  | 'victim-told'

/** What SafeLives is told after each meeting, counted from the run and never typed again (R139). */
export type MeetingCounts = { cases: number; children: number; actions: number; tables: readonly CountTable[] }

const OTHER = 'other or not stated'
const characteristics = ['gender', 'ethnicity', 'disability', 'sexuality', 'religion', 'nationality'] as const
const FEWEST_NAMED = 5

/** Counts the cases that a meeting heard, and the actions that it agreed on them. */
export function meetingCounts(of: {
  cases: readonly Case[]
  actions: readonly Action[]
  directory: Directory
}): MeetingCounts {
  const { cases, directory } = of
  const actions = of.actions.filter(({ status }) => status !== 'draft' && status !== 'withdrawn')
  const repeats = cases.filter(isRepeat).length
  return {
    cases: cases.length,
    children: cases.reduce((count, { referral }) => count + referral.children.length, 0),
    actions: actions.length,
    tables: [
      { table: 'repeats', cells: [cell('repeat', repeats), cell('first time', cases.length - repeats)] },
      { table: 'referred-by', cells: referredBy(cases, directory) },
      ...characteristics.map((table) => ({ table, cells: named(cases.map(({ referral }) => referral.counts[table])) })),
      { table: 'actions', cells: actionOutcomes(actions) },
      { table: 'victim-told', cells: tellings(cases) },
    ],
  }
}

/** A repeat as a person decided it; before that as the protocol has it, and else as the referral said. */
export function isRepeat({ repeatDecided, repeatFound, referral }: Case): boolean {
  if (repeatDecided) return repeatDecided.countsAsRepeat
  return repeatFound ? repeatFound.answer === 'repeat' : referral.grounds === 'repeat'
}

/** Every agency of the directory, so that one without a referral is no sign of anything. */
function referredBy(cases: readonly Case[], { agencies }: Directory): Cell[] {
  return [...agencies.values()].map(({ agencyId, name }) =>
    cell(name, cases.filter(({ referringAgencyId }) => referringAgencyId === agencyId).length),
  )
}

/** What was written, where at least five wrote it; a rarer word would itself tell who is meant. */
function named(words: readonly string[]): Cell[] {
  const kept = new Map<string, Cell>()
  for (const each of words) {
    const word = each.trim()
    const key = word.toLowerCase()
    if (word !== '') kept.set(key, cell(kept.get(key)?.label ?? word, (kept.get(key)?.count ?? 0) + 1))
  }
  const common = [...kept.values()].filter(({ count }) => count >= FEWEST_NAMED)
  const rest = words.length - common.reduce((sum, { count }) => sum + count, 0)
  return [...common, cell(OTHER, rest)]
}

/** *Could not be done* is counted apart from *was not done* (R123). */
function actionOutcomes(actions: readonly Action[]): Cell[] {
  const among = (...statuses: Action['status'][]) => actions.filter(({ status }) => statuses.includes(status)).length
  return [
    cell('done', among('done', 'done-already')),
    cell('could not be done', among('not-possible')),
    cell('was not done', among('not-done')),
    cell('still open', among('agreed', 'accepted', 'change-asked', 'refused')),
  ]
}

function tellings(cases: readonly Case[]): Cell[] {
  const told = cases.map(({ victimTold, dead }) => {
    if (dead.has('victim') || victimTold?.outcome === 'victim-has-died') return 'victim has died'
    if (victimTold?.outcome === 'not-safe' || victimTold?.done === 'unsafe') return 'not safe to tell'
    if (victimTold?.done === 'unable') return 'could not be told'
    return victimTold?.done === 'done' ? 'told' : 'not yet told'
  })
  const labels = ['told', 'not safe to tell', 'could not be told', 'victim has died', 'not yet told'] as const
  return labels.map((label) => cell(label, told.filter((each) => each === label).length))
}

function cell(label: string, count: number): Cell {
  return { label, count }
}
