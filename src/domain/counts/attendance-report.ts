import { agenciesSpokenFor, corePartners } from '../directory/agencies.ts'
import type { Directory } from '../directory/directory.ts'
import type { AreaProfile } from '../area-profile.ts'
import type { AgencyId } from '../ids.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { londonDate, type LocalDate } from '../time.ts'

/** One agency's attendance: no case, no number of one, and no hour at which somebody left (R142, H42). */
export type AgencyAttendance = {
  agencyId: AgencyId
  core: boolean
  attended: readonly boolean[]
  /** How many of the last meetings in a row had nobody of it. */
  missedInARow: number
}
export type AttendanceReport = { meetings: readonly LocalDate[]; agencies: readonly AgencyAttendance[] }

/** Attendance of agencies at the meetings given, oldest first: whether anybody who speaks for one of them came. */
export function attendanceReport(of: {
  meetings: readonly Meeting[]
  directory: Directory
  profile: Pick<AreaProfile, 'core'>
}): AttendanceReport {
  const { directory, profile } = of
  const meetings = of.meetings.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
  const core = new Set(corePartners(directory, profile.core).agencyIds)
  const there = meetings.map(({ comings }) =>
    agenciesSpokenFor(
      directory.people,
      comings.map(({ personId }) => personId),
    ),
  )
  const listed = [...directory.agencies.keys()].filter(
    (agencyId) => core.has(agencyId) || there.some((each) => each.has(agencyId)),
  )
  return {
    meetings: meetings.map(({ startsAt }) => londonDate(startsAt)),
    agencies: listed.map((agencyId) => {
      const attended = there.map((each) => each.has(agencyId))
      return { agencyId, core: core.has(agencyId), attended, missedInARow: missed(attended) }
    }),
  }
}

/**
 * The core agencies that missed the last two meetings or more: what a person may report, by the profile's route (R143).
 */
export function missingAgain({ agencies }: AttendanceReport): readonly AgencyAttendance[] {
  return agencies
    .filter(({ core, missedInARow }) => core && missedInARow >= 2)
    .toSorted((a, b) => b.missedInARow - a.missedInARow)
}

function missed(attended: readonly boolean[]): number {
  const last = attended.lastIndexOf(true)
  return attended.length - 1 - last
}
