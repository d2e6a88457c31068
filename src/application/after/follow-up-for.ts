import type { FollowUpView } from '../../contracts/follow-up-view.ts'
import type { CaseId, MeetingId, PersonId } from '../../domain/ids.ts'
import type { Meeting } from '../../domain/meeting/meeting.ts'
import { actionsOfCase } from '../actions-of-case.ts'
import type { Refused } from '../caseroom.ts'
import type { ActionsByCase } from '../views/after-hearing-view.ts'
import { heardCases } from '../views/after-hearing-view.ts'
import { followUpView } from '../views/follow-up-view.ts'
import { sightOf } from '../views/sight.ts'
import type { AfterDeps } from './after-meeting.ts'

/** What follows a meeting, for one person. */
export async function followUpFor(
  deps: AfterDeps,
  who: PersonId,
  meetingId: MeetingId,
): Promise<FollowUpView | Refused> {
  const scene = await deps.sceneOf(meetingId)
  if (!scene) return { refusal: { code: 'no-such-meeting' } }
  if (!scene.directory.people.get(who)?.active) return { refusal: { code: 'not-in-directory' } }
  const sight = sightOf(scene, who)
  const cases = sight.sends ? heardCases(scene, sight).map(({ caseId }) => caseId) : []
  const view = followUpView(scene, sight, await actionsByCase(deps, cases))
  const shown = [view.reassessments, view.ladders, view.disagreements, view.incidents].flat()
  const caseIds = shown.map(({ caseId }) => caseId)
  await deps.noteCases({ who, at: scene.at, where: meetingId, caseIds, what: 'follow-up' })
  return view
}

/** A case heard more than once has actions in more than one meeting. */
async function actionsByCase({ world }: AfterDeps, caseIds: readonly CaseId[]): Promise<ActionsByCase> {
  const all = await Promise.all(
    caseIds.map(async (caseId) => {
      const actions = await actionsOfCase(world, caseId)
      const found = await Promise.all(
        actions.map(async (action) => ({ action, meeting: (await world.meeting(action.meetingId)).state })),
      )
      return [
        caseId,
        found.filter((each): each is { action: typeof each.action; meeting: Meeting } => each.meeting !== null),
      ] as const
    }),
  )
  return new Map(all)
}
