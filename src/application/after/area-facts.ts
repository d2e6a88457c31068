import type { Action } from '../../domain/actions/action.ts'
import { mayKnowOf } from '../../domain/access.ts'
import type { AreaProfile } from '../../domain/area-profile.ts'
import type { Case } from '../../domain/cases/case.ts'
import type { CasePlan } from '../../domain/circulation/circulation.ts'
import { notCleared } from '../../domain/directory/cleared.ts'
import type { Directory, Person } from '../../domain/directory/directory.ts'
import type { CaseId, PersonId } from '../../domain/ids.ts'
import type { Meeting } from '../../domain/meeting/meeting.ts'
import { readsTheBoard, runsTheMarac } from '../../domain/register/decide-register.ts'
import type { Register } from '../../domain/register/register.ts'
import { londonDate, plusMonths, type Holidays, type Instant } from '../../domain/time.ts'
import type { Refused } from '../caseroom.ts'
import type { AfterDeps } from './after-meeting.ts'

/** How far back the area's counts look. */
export const MONTHS = 12

/** What the area's counts are made from, as one person may know of it. */
export type AreaFacts = {
  at: Instant
  profile: AreaProfile
  holidays: Holidays
  directory: Directory
  register: Register
  /**
   * Ended meetings of the last twelve months; one that heard nothing that this person may know of is not there (R053).
   */
  meetings: readonly Meeting[]
  heard: readonly { caseFile: Case; at: Instant }[]
  plans: readonly CasePlan[]
  actions: readonly Action[]
}

/** Gathers it, for those who run the MARAC; others have none. */
export async function areaFacts(deps: AfterDeps, who: PersonId): Promise<AreaFacts | Refused> {
  return factsAs(deps, who, runsTheMarac)
}

/**
 * The same for whoever reads the counts of a board. Somebody of a board knows of no case, and is counted every one but
 * closed panels, whose very existence is for those named (R053); those who run the MARAC, what they may know of.
 */
export async function boardFacts(deps: AfterDeps, who: PersonId): Promise<AreaFacts | Refused> {
  return factsAs(deps, who, readsTheBoard)
}

async function factsAs(deps: AfterDeps, who: PersonId, may: (person: Person) => boolean): Promise<AreaFacts | Refused> {
  const { world, profiles, area, clock } = deps
  const profile = profiles.byArea(area)
  const directory = (await world.directory()).state
  const person = directory.people.get(who)
  if (notCleared(directory, { who, meeting: null }) || !person || !may(person))
    return { refusal: { code: 'role-not-allowed' } }
  const at = clock.now()
  const ended = await endedMeetings(deps, at)
  const known = await Promise.all(ended.map((meeting) => knownOf(deps, { meeting, who: person, directory, profile })))
  return {
    at,
    profile,
    holidays: profiles.holidays(profile.nation, Number(at.slice(0, 4))),
    directory,
    register: (await world.register()).state,
    meetings: known.flatMap(({ meeting, heard }) => (heard.length > 0 ? [meeting] : [])),
    heard: known.flatMap(({ heard }) => heard),
    plans: known.flatMap(({ plans }) => plans),
    actions: known.flatMap(({ actions }) => actions),
  }
}

async function endedMeetings({ world }: AfterDeps, at: Instant): Promise<readonly Meeting[]> {
  const since = plusMonths(londonDate(at), -MONTHS)
  const loaded = await Promise.all((await world.meetings()).map((id) => world.meeting(id)))
  return loaded.flatMap(({ state }) =>
    state?.status === 'ended' && londonDate(state.startsAt) >= since ? [state] : [],
  )
}

type Asked = { meeting: Meeting; who: Person; directory: Directory; profile: AreaProfile }

async function knownOf({ world }: AfterDeps, { meeting, ...asked }: Asked) {
  const hearings = [...meeting.hearings.values()].filter(({ status }) => status === 'heard')
  const loaded = await Promise.all(
    hearings.map(async ({ caseId, slot }) => ({ caseFile: (await world.case(caseId)).state, at: slot?.endedAt })),
  )
  const heard = loaded.flatMap(({ caseFile, at }) =>
    caseFile && isCounted({ ...asked, meeting }, caseFile) ? [{ caseFile, at: at ?? meeting.startsAt }] : [],
  )
  const known = new Set<CaseId>(heard.map(({ caseFile }) => caseFile.caseId))
  const circulation = (await world.circulation(meeting.meetingId)).state
  const actions = await Promise.all((await world.actionsOf(meeting.meetingId)).map((id) => world.action(id)))
  return {
    meeting,
    heard,
    plans: [...(circulation?.plans.values() ?? [])].filter(({ caseId }) => known.has(caseId)),
    actions: actions.flatMap(({ state }) => (state && known.has(state.caseId) ? [state] : [])),
  }
}

function isCounted({ who, ...asked }: Asked, caseFile: Case): boolean {
  if (who.role === 'board') return caseFile.panel.kind === 'open'
  return 'granted' in mayKnowOf({ ...asked, who: who.personId, caseFile })
}
