import type { MyAction, MyView, NextMeeting } from '../../contracts/my-view.ts'
import { isTheirs } from '../../domain/actions/action-status.ts'
import { standingIn } from '../../domain/actor.ts'
import type { Person } from '../../domain/directory/directory.ts'
import type { MeetingId, PersonId } from '../../domain/ids.ts'
import type { Refused } from '../caseroom.ts'
import { actionView } from '../views/action-view.ts'
import { stubsFor } from '../views/agenda-view.ts'
import { listView } from '../views/list-view.ts'
import { sightOf } from '../views/sight.ts'
import type { AfterDeps } from './after-meeting.ts'

/** What is open for one person over all meetings, and what the next one asks of them beforehand (R013, R120). */
export async function myFor(deps: AfterDeps, who: PersonId): Promise<MyView | Refused> {
  const person = (await deps.world.directory()).state.people.get(who)
  if (!person?.active) return { refusal: { code: 'not-in-directory' } }
  const actions = await myActions(deps, person)
  const at = deps.clock.now()
  const caseIds = actions.map(({ caseId }) => caseId)
  await deps.noteCases({ who, at, where: 'my-actions', caseIds, what: 'my-actions' })
  return { now: at, actions, next: await nextMeeting(deps, person) }
}

/** Each is read in the meeting that agreed it, by the rules of that meeting. */
async function myActions({ world, sceneOf }: AfterDeps, person: Person): Promise<readonly MyAction[]> {
  const open = (await world.unsettledActions()).filter(
    (action) => isTheirs(action, person) && action.status !== 'draft',
  )
  const found = await Promise.all(
    open.map(async (action) => {
      const scene = await sceneOf(action.meetingId)
      const sight = scene && sightOf(scene, person.personId)
      if (!scene || !sight?.readsAction(action)) return []
      const { meetingId, startsAt } = scene.meeting
      return [{ ...actionView(scene, sight, action), meetingId, metOn: startsAt }]
    }),
  )
  return found.flat().toSorted((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'))
}

async function nextMeeting({ world, sceneOf }: AfterDeps, person: Person): Promise<NextMeeting | null> {
  const loaded = await Promise.all((await world.meetings()).map((id: MeetingId) => world.meeting(id)))
  const next = loaded
    .flatMap(({ state }) => (state?.status === 'planned' && standingIn(person, state) ? [state] : []))
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))[0]
  const scene = next && (await sceneOf(next.meetingId))
  if (!scene) return null
  const sight = sightOf(scene, person.personId)
  const toLookUp = listView(scene, sight).caseList?.cases.length ?? 0
  return { meetingId: next.meetingId, startsAt: next.startsAt, stubs: stubsFor(scene, sight).length, toLookUp }
}
