import type { CaseListPreview } from '../../contracts/case-list.ts'
import { answered } from '../../domain/area-profile.ts'
import { mayPlan } from '../../domain/meeting/plan-meeting.ts'
import type { MeetingId, PersonId } from '../../domain/ids.ts'
import type { BroughtList, Refused } from '../caseroom.ts'
import type { CommandDeps } from '../write/handle-command.ts'
import { factsFor } from './facts-for.ts'
import { preview } from './preview.ts'

/**
 * Looks at a case list as a coordinator brings it; nothing is kept. Refuses `role-not-allowed` and
 * `case-list-unreadable`.
 */
export async function previewFor(
  deps: CommandDeps,
  who: PersonId,
  { csv, meetingId }: BroughtList,
): Promise<CaseListPreview | Refused> {
  if (!mayPlan((await deps.world.directory()).state, who)) return { refusal: { code: 'role-not-allowed' } }
  const at = deps.clock.now()
  const profile = await profileFor(deps, meetingId)
  const table = deps.readCaseList(csv, answered(profile.listColumns, {}))
  if ('refusal' in table) return table
  const holidays = deps.profiles.holidays(profile.nation, Number(at.slice(0, 4)))
  const { world, hash, store } = deps
  const findIdentities = (hashes: readonly string[]) => store.findIdentities(hashes)
  const source = { who, at, world, hash, profile, holidays, findIdentities, meetingId }
  return preview(table, await factsFor(source, table))
}

/** A list for a meeting is read as it will be kept: under the profile by which the meeting was planned. */
async function profileFor({ world, profiles, area }: CommandDeps, meetingId: MeetingId | undefined) {
  const meeting = meetingId && (await world.meeting(meetingId)).state
  return meeting ? profiles.versioned(meeting.area, meeting.profileVersion) : profiles.byArea(area)
}
