import { attendanceReport, missingAgain, type AttendanceReport } from '../../domain/counts/attendance-report.ts'
import { timeWords } from '../plans/moment-words.ts'
import { agencyOf } from '../views/names.ts'
import type { AreaFacts } from '../after/area-facts.ts'
import type { Paper, PaperPart } from './paper.ts'
import { framed, tableOf, underHeading, type PaperFor } from './paper-frame.ts'
import { recordWords, type RecordWords } from './record-words.ts'

/** As much of an area as the return needs. */
type Facts = Pick<AreaFacts, 'profile' | 'directory' | 'meetings'>
type Laying = { facts: Facts; paper: PaperFor; report: AttendanceReport; words: RecordWords }

/**
 * Who came, agency by agency, for a board: no case, no number of one, and no hour at which somebody left (R142, H42).
 */
export function attendanceReturn(facts: Facts, paper: PaperFor): Paper {
  const words = recordWords(paper.language)
  const laying = { facts, paper, report: attendanceReport(facts), words }
  const { headings, none } = words
  const parts: readonly PaperPart[] = [
    { kind: 'facts', facts: headFacts(laying) },
    { kind: 'text', text: words.noCaseHere },
    ...underHeading(headings.agencies, { parts: [agenciesTable(laying)], none }),
    ...underHeading(headings.missing, { parts: [missingTable(laying)], none }),
  ]
  return framed(paper, parts, false)
}

function headFacts({ facts, paper, report, words }: Laying): readonly (readonly [string, string])[] {
  const time = timeWords(paper.language)
  const period = [report.meetings[0], report.meetings.at(-1)].map((date) => (date ? time.date(date) : ''))
  return [
    [words.facts.area, facts.profile.name],
    [words.facts.period, period.join(' – ')],
    [words.facts.meetings, String(report.meetings.length)],
    [words.facts.written, time.moment(paper.at)],
  ]
}

function agenciesTable({ facts, paper, report, words }: Laying): PaperPart {
  const { columns } = words
  const time = timeWords(paper.language)
  return tableOf(
    [
      [columns.agency, 6],
      [columns.core, 2],
      [columns.attended, 3],
      [columns.inARow, 3],
      [columns.missed, 6],
    ],
    report.agencies.map(({ agencyId, core, attended, missedInARow }) => [
      agencyOf(facts.directory, agencyId),
      core ? words.yes : words.no,
      words.cameTo(attended.filter(Boolean).length, attended.length),
      String(missedInARow),
      report.meetings
        .filter((_, at) => !attended[at])
        .map(time.date)
        .join(', '),
    ]),
  )
}

function missingTable({ facts, report, words: { columns } }: Laying): PaperPart {
  return tableOf(
    [
      [columns.agency, 6],
      [columns.inARow, 3],
    ],
    missingAgain(report).map(({ agencyId, missedInARow }) => [
      agencyOf(facts.directory, agencyId),
      String(missedInARow),
    ]),
  )
}
