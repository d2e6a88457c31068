import { mayOpenPlan } from '../../domain/access.ts'
import type { Access } from '../../domain/access.ts'
import type { AreaProfile } from '../../domain/area-profile.ts'
import type { CasePlan, Circulation } from '../../domain/circulation/circulation.ts'
import type { Directory } from '../../domain/directory/directory.ts'
import type { MeetingId, PersonId } from '../../domain/ids.ts'
import type { Meeting } from '../../domain/meeting/meeting.ts'
import type { CommandDeps } from '../write/handle-command.ts'

/** What a plan of one meeting is opened from. */
export type PlanScene = { meeting: Meeting; directory: Directory; circulation: Circulation | null }

/** The meeting with its people and its circulation as they are now; null where there is no such meeting. */
export async function sceneOf({ world }: CommandDeps, meetingId: MeetingId): Promise<PlanScene | null> {
  const meeting = (await world.meeting(meetingId)).state
  if (!meeting) return null
  return {
    meeting,
    directory: (await world.directory()).state,
    circulation: (await world.circulation(meetingId)).state,
  }
}

/** Whether somebody may open one plan now; the refusal says why, unless that told of a case that is hidden from them. */
export async function accessTo(
  deps: CommandDeps,
  { meeting, directory }: PlanScene,
  of: { who: PersonId; plan: CasePlan },
): Promise<Access> {
  const caseFile = (await deps.world.case(of.plan.caseId)).state
  if (!caseFile) return { refusal: { code: 'not-a-recipient' } }
  const access = mayOpenPlan({ ...of, directory, meeting, caseFile, profile: profileOf(deps, meeting) })
  return 'refusal' in access && hidesTheCase.includes(access.refusal.code)
    ? { refusal: { code: 'not-a-recipient' } }
    : access
}

/** Whoever must not know of the case is told what everyone is told who was never sent its plan. */
const hidesTheCase: readonly string[] = ['not-a-recipient', 'connected-to-case', 'outside-closed-panel']

/**
 * Somebody who is on the list as the referrer and for nothing else gets their own case and no trace of others (R113).
 */
export function isReferrerOnly({ recipients }: CasePlan, who: PersonId): boolean {
  const reasons = recipients.find(({ personId }) => personId === who)?.reasons ?? []
  return reasons.length > 0 && reasons.every((reason) => reason === 'referrer')
}

/** The profile under which the meeting was planned. */
export function profileOf({ profiles }: Pick<CommandDeps, 'profiles'>, meeting: Meeting): AreaProfile {
  return profiles.versioned(meeting.area, meeting.profileVersion)
}
