import type { Action } from '../domain/actions/action.ts'
import type { CaseId, MeetingId } from '../domain/ids.ts'
import { layOutPlan } from './lay-out-plan.ts'
import type { PlanDocument } from './plan-document.ts'
import type { Clock, Profiles } from './ports.ts'
import type { World } from './world.ts'

/** Which plan, in which version, and whose copy: a person's name, or the record's. */
export type PlanWanted = {
  meetingId: MeetingId
  caseId: CaseId
  version: number
  copyFor: 'record' | { name: string; agency: string }
}

/** The plan of one case as it stands, laid out for one reader; null where the meeting or the case is not there. */
export async function planOf(
  deps: { world: World; profiles: Profiles; clock: Clock },
  wanted: PlanWanted,
): Promise<PlanDocument | null> {
  const { world } = deps
  const meeting = (await world.meeting(wanted.meetingId)).state
  const heardCase = (await world.case(wanted.caseId)).state
  if (!meeting || !heardCase) return null
  const profile = deps.profiles.versioned(meeting.area, meeting.profileVersion)
  const directory = (await world.directory()).state
  const actions = await actionsOfCase(world, wanted)
  return layOutPlan({ wanted, meeting, heardCase, actions, directory, profile, writtenAt: deps.clock.now() })
}

async function actionsOfCase(world: World, of: { meetingId: MeetingId; caseId: CaseId }): Promise<readonly Action[]> {
  const loaded = await Promise.all((await world.actionsOf(of.meetingId)).map((id) => world.action(id)))
  return loaded
    .map(({ state }) => state)
    .filter((action): action is Action => action !== null && action.caseId === of.caseId)
    .sort((a, b) => a.number - b.number)
}
