import type { BoardView } from '../../contracts/board-view.ts'
import { attendanceReport } from '../../domain/counts/attendance-report.ts'
import { boardCounts } from '../../domain/counts/board-counts.ts'
import type { PersonId } from '../../domain/ids.ts'
import { londonDate, plusMonths } from '../../domain/time.ts'
import type { Refused } from '../caseroom.ts'
import { agencyOf } from '../views/names.ts'
import type { AfterDeps } from './after-meeting.ts'
import { boardFacts, MONTHS } from './area-facts.ts'

/**
 * Counts for a board or a steering group: attendance by agency, timeliness, repeats, minutes per case (R142 to R145).
 */
export async function boardFor(deps: AfterDeps, who: PersonId): Promise<BoardView | Refused> {
  const facts = await boardFacts(deps, who)
  if ('refusal' in facts) return facts
  const report = attendanceReport(facts)
  const to = londonDate(facts.at)
  return {
    area: facts.profile.name,
    from: plusMonths(to, -MONTHS),
    to,
    ...boardCounts({ ...facts, now: facts.at }),
    attendance: {
      meetings: report.meetings.length,
      agencies: report.agencies.map(({ agencyId, core, attended, missedInARow }) => ({
        agency: agencyOf(facts.directory, agencyId),
        core,
        attended: attended.filter(Boolean).length,
        missedInARow,
      })),
    },
  }
}
