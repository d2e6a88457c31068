import type { AreaView } from '../contracts/area-view.ts'
import type { DirectoryView } from '../contracts/directory-view.ts'
import type { DueView } from '../contracts/due-view.ts'
import type { ClockFacts } from '../domain/clocks/clock-facts.ts'
import type { MeetingId, PersonId } from '../domain/ids.ts'
import type { Meeting } from '../domain/meeting/meeting.ts'
import { mayPlan } from '../domain/meeting/plan-meeting.ts'
import { londonDate, plusSeconds, type Instant } from '../domain/time.ts'
import { nextMeetingDays } from './case-list/meeting-day.ts'
import type { Refused } from './caseroom.ts'
import type { CommandDeps } from './write/handle-command.ts'
import { waitingList } from './write/streams.ts'
import { areaView } from './views/area-view.ts'
import { directoryView } from './views/directory-view.ts'
import { dueView } from './views/due-view.ts'

type OfficeDeps = Pick<CommandDeps, 'world' | 'clock' | 'profiles' | 'area'>

/** Flags live a year and a little longer until somebody has seen to them; a meeting before that has no clock. */
const LOOKS_BACK_SECONDS = 430 * 24 * 60 * 60

/** The directory for those who keep it and those who chair. */
export async function directoryFor(deps: OfficeDeps, who: PersonId): Promise<DirectoryView | Refused> {
  const directory = (await deps.world.directory()).state
  const at = deps.clock.now()
  const meetings = await meetingsSince(deps, plusSeconds(at, -LOOKS_BACK_SECONDS))
  return directoryView({ directory, profile: deps.profiles.byArea(deps.area), meetings, at }, who)
}

/** Everything that runs out, for those who prepare meetings; others have none. */
export async function dueFor(deps: OfficeDeps, who: PersonId): Promise<DueView | Refused> {
  const directory = (await deps.world.directory()).state
  if (!mayPlan(directory, who)) return { refusal: { code: 'role-not-allowed' } }
  return dueView(await clockFacts(deps), who)
}

/** What the area's protocol says and what it is asked, for those who prepare meetings. */
export async function areaFor(deps: OfficeDeps, who: PersonId): Promise<AreaView | Refused> {
  const directory = (await deps.world.directory()).state
  if (!mayPlan(directory, who)) return { refusal: { code: 'role-not-allowed' } }
  const profile = deps.profiles.byArea(deps.area)
  const at = deps.clock.now()
  const holidays = deps.profiles.holidays(profile.nation, Number(at.slice(0, 4)))
  const starts = (await meetingsSince(deps, plusSeconds(at, -LOOKS_BACK_SECONDS))).map(({ startsAt }) => startsAt)
  const latest = starts.toSorted().at(-1)
  const last = latest === undefined ? null : londonDate(latest)
  return areaView(profile, nextMeetingDays({ today: londonDate(at), profile, holidays, last }))
}

/** Everything that the clocks of an area are read from. */
export async function clockFacts(deps: OfficeDeps): Promise<ClockFacts> {
  const { world, clock, profiles, area } = deps
  const at = clock.now()
  const profile = profiles.byArea(area)
  const meetings = await meetingsSince(deps, plusSeconds(at, -LOOKS_BACK_SECONDS))
  const caseIds = await Promise.all([...meetings.map((each) => each.meetingId), waitingList].map(world.casesOf))
  const cases = await Promise.all([...new Set(caseIds.flat())].map(world.case))
  const circulations = await Promise.all(meetings.map(({ meetingId }) => world.circulation(meetingId)))
  return {
    at,
    holidays: profiles.holidays(profile.nation, Number(at.slice(0, 4))),
    profile,
    profiles: new Map(meetings.map((each) => [each.meetingId, profiles.versioned(each.area, each.profileVersion)])),
    directory: (await world.directory()).state,
    meetings,
    cases: cases.flatMap(({ state }) => state ?? []),
    circulations: circulations.flatMap(({ state }) => state ?? []),
    actions: await world.unsettledActions(),
  }
}

async function meetingsSince({ world }: OfficeDeps, since: Instant): Promise<readonly Meeting[]> {
  const loaded = await Promise.all((await world.meetings()).map((id: MeetingId) => world.meeting(id)))
  return loaded.flatMap(({ state }) => (state && state.startsAt >= since ? [state] : []))
}
