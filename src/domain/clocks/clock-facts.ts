import type { Action } from '../actions/action.ts'
import type { AreaProfile } from '../area-profile.ts'
import type { Case } from '../cases/case.ts'
import type { Circulation } from '../circulation/circulation.ts'
import type { Directory } from '../directory/directory.ts'
import type { MeetingId } from '../ids.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { Holidays, Instant } from '../time.ts'

/** Everything that clocks are read from, as its events leave it. */
export type ClockFacts = {
  at: Instant
  holidays: Holidays
  /** The area's profile of today; a meeting keeps the one under which it was planned. */
  profile: AreaProfile
  profiles: ReadonlyMap<MeetingId, AreaProfile>
  directory: Directory
  meetings: readonly Meeting[]
  cases: readonly Case[]
  circulations: readonly Circulation[]
  actions: readonly Action[]
}

/** The profile under which a meeting was planned. */
export function profileOf({ profiles, profile }: ClockFacts, meetingId: MeetingId): AreaProfile {
  return profiles.get(meetingId) ?? profile
}
