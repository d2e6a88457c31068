import { actionRow, type ActionRow } from '../../contracts/exports.ts'
import type { Action, ActionStatus } from '../../domain/actions/action.ts'
import { referenceOf } from '../../domain/actions/reference.ts'
import { answered } from '../../domain/area-profile.ts'
import { attendanceReport } from '../../domain/counts/attendance-report.ts'
import type { MeetingCounts } from '../../domain/counts/meeting-counts.ts'
import { performance, type Timely } from '../../domain/counts/performance.ts'
import { shownCells, shownNumber } from '../../domain/counts/suppress.ts'
import { londonDate } from '../../domain/time.ts'
import { columnsOf, sheetOf, type Sheet } from '../sheet.ts'
import { agencyOf, personName } from '../views/names.ts'
import type { Scene } from '../views/scene.ts'
import type { AreaFacts } from './area-facts.ts'

/** What the world outside reads as open is open, also where its owner asks for a change (R119). */
const statusOf: Record<ActionStatus, string> = {
  draft: 'draft',
  agreed: 'open',
  accepted: 'open',
  'change-asked': 'open',
  refused: 'open',
  done: 'done',
  'done-already': 'done',
  'not-possible': 'could not be done',
  'not-done': 'was not done',
  withdrawn: 'withdrawn',
}

/** Each action on a line, for the area's own system: no name of a party, no whereabouts, and the marking beside it. */
export function actionsSheet(scene: Scene, actions: readonly Action[]): Sheet {
  const { meeting, directory, profile } = scene
  const marking = answered(profile.marking, 'OFFICIAL-SENSITIVE')
  const rows = actions.map((action): ActionRow => ({
    number: referenceOf(action, meeting),
    status: statusOf[action.status],
    date: action.finishedOn ?? londonDate(scene.at),
    text: action.reason || (action.updates.at(-1)?.text ?? ''),
    action: action.what,
    agency: agencyOf(directory, action.agencyId),
    owner: personName(directory, action.personId),
    due: action.due === null ? '' : londonDate(action.due),
    marking,
    clause: profile.actionsMaster.clause,
  }))
  return sheetOf('actions', { columns: columnsOf(actionRow), rows })
}

/** The counts of a meeting, with every small one suppressed (R139, H16). */
export function countsSheet({ cases, children, actions, tables }: MeetingCounts): Sheet {
  const totals = [
    ['cases', 'all', shownNumber(cases)],
    ['children', 'all', shownNumber(children)],
    ['actions', 'all', shownNumber(actions)],
  ] as const
  const lines = tables.flatMap(({ table, cells }) => {
    const shown = shownCells(cells)
    return cells.map(({ label }, index) => [table, label, shown[index] ?? 'withheld'] as const)
  })
  return { name: 'counts', columns: ['measure', 'group', 'count'], rows: [...totals, ...lines] }
}

/** Who came, agency by agency and meeting by meeting: no case, and no number of one (R142). */
export function attendanceSheet(facts: AreaFacts): Sheet {
  const { meetings, agencies } = attendanceReport(facts)
  return {
    name: 'attendance',
    columns: ['agency', 'core', ...meetings, 'missed in a row'],
    rows: agencies.map(({ agencyId, core, attended, missedInARow }) => [
      agencyOf(facts.directory, agencyId),
      core ? 'yes' : 'no',
      ...attended.map((came) => (came ? 'came' : 'did not come')),
      missedInARow,
    ]),
  }
}

/** The measures that a steering group asks for, as counts, small ones suppressed (R145). */
export function performanceSheet({ at, ...facts }: AreaFacts): Sheet {
  const { cases, repeats, heard, plans, actions } = performance({ ...facts, now: at })
  const [repeated = 'withheld', first = 'withheld'] = shownCells([
    { label: 'repeat', count: repeats },
    { label: 'first time', count: cases - repeats },
  ])
  return {
    name: 'performance',
    columns: ['measure', 'group', 'count'],
    rows: [
      ['cases heard', 'all', shownNumber(cases)],
      ['cases heard', 'repeat', repeated],
      ['cases heard', 'first time', first],
      ...timelyRows('heard in time', heard),
      ...timelyRows('plans sent out in time', plans),
      ...timelyRows('actions done in time', actions),
    ],
  }
}

/** Counts of time kept say nothing of anybody, save through a table of very few; that is suppressed as all are. */
function timelyRows(measure: string, { inTime, late, noLimit }: Timely): (string | number)[][] {
  const cells = [
    { label: 'in time', count: inTime },
    { label: 'late', count: late },
    { label: 'no limit given', count: noLimit },
  ]
  const shown = shownCells(cells)
  return cells.map(({ label }, index) => [measure, label, shown[index] ?? 'withheld'])
}
