import type { Action } from '../../domain/actions/action.ts'
import type { AreaProfile } from '../../domain/area-profile.ts'
import type { Case } from '../../domain/cases/case.ts'
import type { Circulation } from '../../domain/circulation/circulation.ts'
import type { Directory } from '../../domain/directory/directory.ts'
import type { ActionId, CaseId, MeetingId } from '../../domain/ids.ts'
import { outstandingFor } from '../../domain/meeting/outstanding.ts'
import type { Meeting } from '../../domain/meeting/meeting.ts'
import type { Holidays, Instant } from '../../domain/time.ts'
import { casesBrought } from '../cases-of-meeting.ts'
import type { Clock, OutboxMessage, Profiles, WorkQueue } from '../ports.ts'
import { oneForAll } from '../write/one-for-all.ts'
import { digestsNow, type Digest } from '../plans/plan-digest.ts'
import type { Mark, World } from '../write/world.ts'
import { nothingBefore, sentBefore } from '../plans/sent-before.ts'
import type { SentBefore } from '../plans/sent-before.ts'
import { earlierPlans } from './earlier-plan.ts'
import type { EarlierPlan } from './earlier-plan.ts'

/** All that is true of one meeting at one moment, before anyone's eyes: every view is cut from it, person by person. */
export type Scene = {
  at: Instant
  position: number
  rehearsal: boolean
  profile: AreaProfile
  holidays: Holidays
  directory: Directory
  meeting: Meeting
  meetingVersion: number
  /** Cases on the agenda, and those brought for this meeting that are not on it yet. */
  cases: ReadonlyMap<CaseId, Case>
  /** Cases brought for this meeting, on its agenda or not yet. */
  brought: ReadonlySet<CaseId>
  actions: readonly Action[]
  outstanding: readonly Action[]
  /** The meetings that agreed the outstanding actions. */
  earlierMeetings: ReadonlyMap<MeetingId, Meeting>
  /** What earlier hearings of the open case's victim agreed, newest first (R026). */
  earlier: readonly EarlierPlan[]
  circulation: Circulation | null
  /** What was sent before this meeting's plans, once there are any. */
  before: SentBefore
  /** What each plan that somebody has looked at says now, as a digest. */
  planDigests: ReadonlyMap<CaseId, string>
  dead: readonly (OutboxMessage & { why: string })[]
}

export type SceneDeps = {
  work: WorkQueue
  world: World
  clock: Clock
  profiles: Profiles
  digest: Digest
  rehearsal: boolean
}

/** Answers null where there is no such meeting, or no such action. */
export type Scenes = {
  of(meetingId: MeetingId): Promise<Scene | null>
  /** The meeting that agreed an action, without the letters of it that came back. */
  ofAction(actionId: ActionId): Promise<Scene | null>
}

/**
 * Scenes by meeting: as long as nothing was written anywhere, everyone's view is cut from the same one, with the time
 * as it is now. Whoever looks at a meeting in the same moment is given the very same scene, so that what they see alike
 * is made once.
 */
export function createScenes(deps: SceneDeps): Scenes {
  const known = new Map<MeetingId, { mark: Mark; scene: Promise<Scene | null> }>()
  const looks = new Map<MeetingId, () => Promise<Scene | null>>()
  const deadOutbox = oneForAll(() => deps.work.deadOutbox())
  const sceneIn = async ({ mark, ...world }: World & { mark: Mark }, meetingId: MeetingId) => {
    const found = known.get(meetingId)
    const isSame = found?.mark.position === mark.position && found.mark.erasures === mark.erasures
    const loading = isSame ? found.scene : loadScene({ ...deps, world }, { meetingId, position: mark.position })
    known.set(meetingId, { mark, scene: loading })
    loading.catch(() => known.delete(meetingId))
    const scene = await loading
    return scene && { ...scene, at: deps.clock.now() }
  }
  const lookAt = (meetingId: MeetingId) => {
    const look = oneForAll(async () => {
      const scene = await sceneIn(await deps.world.asOfNow(), meetingId)
      const dead = (await deadOutbox()).filter((each) => each.payload.meetingId === meetingId)
      return scene && { ...scene, dead }
    })
    looks.set(meetingId, look)
    return look
  }
  return {
    of: (meetingId) => (looks.get(meetingId) ?? lookAt(meetingId))(),
    ofAction: async (actionId) => {
      const world = await deps.world.asOfNow()
      const action = (await world.action(actionId)).state
      return action && sceneIn(world, action.meetingId)
    },
  }
}

type Wanted = { meetingId: MeetingId; position: number }

async function loadScene(deps: SceneDeps, { meetingId, position }: Wanted): Promise<Scene | null> {
  const { world, profiles } = deps
  const { state: meeting, version: meetingVersion } = await world.meeting(meetingId)
  if (!meeting) return null
  const at = deps.clock.now()
  const profile = profiles.versioned(meeting.area, meeting.profileVersion)
  const unsettled = await world.unsettledActions()
  const outstanding = outstandingFor(meeting, { actions: unsettled, rule: profile.outstanding })
  const cases = await loadCases(world, meeting, outstanding)
  const circulation = (await world.circulation(meetingId)).state
  return {
    at,
    position,
    rehearsal: deps.rehearsal,
    profile,
    holidays: profiles.holidays(profile.nation, Number(at.slice(0, 4))),
    directory: (await world.directory()).state,
    meeting,
    meetingVersion,
    cases,
    brought: await casesBrought(world, meeting),
    actions: await loadActions(world, meetingId),
    outstanding,
    earlierMeetings: await loadMeetings(world, outstanding),
    earlier: await earlierPlans(world, meeting),
    circulation,
    before: circulation ? await sentBefore(world, { meeting, cases: ofPlans(circulation, cases) }) : nothingBefore,
    planDigests: circulation ? await digestsNow({ ...deps, profile, at }, circulation) : new Map(),
    dead: [],
  }
}

async function loadCases(
  world: World,
  meeting: Meeting,
  outstanding: readonly Action[],
): Promise<ReadonlyMap<CaseId, Case>> {
  const listed = meeting.agenda.map((item) => item.caseId)
  const ids = new Set([
    ...listed,
    ...(await casesBrought(world, meeting)),
    ...outstanding.map((action) => action.caseId),
  ])
  const loaded = await Promise.all([...ids].map((id) => world.case(id)))
  return new Map(loaded.flatMap(({ state }) => (state ? [[state.caseId, state] as const] : [])))
}

function ofPlans({ plans }: Circulation, cases: ReadonlyMap<CaseId, Case>): ReadonlyMap<CaseId, Case> {
  return new Map([...cases].filter(([caseId]) => plans.has(caseId)))
}

async function loadMeetings(world: World, outstanding: readonly Action[]): Promise<ReadonlyMap<MeetingId, Meeting>> {
  const ids = new Set(outstanding.map((action) => action.meetingId))
  const loaded = await Promise.all([...ids].map((id) => world.meeting(id)))
  return new Map(loaded.flatMap(({ state }) => (state ? [[state.meetingId, state] as const] : [])))
}

async function loadActions(world: World, meetingId: MeetingId): Promise<readonly Action[]> {
  const loaded = await Promise.all((await world.actionsOf(meetingId)).map((id) => world.action(id)))
  return loaded.flatMap(({ state }) => (state ? [state] : [])).sort((a, b) => a.number - b.number)
}
