import type { ActionView, MeView } from '../contracts/views.ts'
import type { ActionId, MeetingId, PersonId } from '../domain/ids.ts'
import { mayChairAtAll } from '../domain/directory/keeping.ts'
import { mayPlan } from '../domain/meeting/plan-meeting.ts'
import type { Caseroom, Refused } from './caseroom.ts'
import { previewFor } from './case-list/preview-for.ts'
import { createHandleCommand } from './handle-command.ts'
import type { CommandDeps } from './handle-command.ts'
import { areaFor, directoryFor, dueFor } from './office.ts'
import { openPlan, plansFor } from './open-plan.ts'
import { createAfterMeeting } from './after/after-meeting.ts'
import type { PlanWriter, ReadLog, SheetWriter, StreamName, WorkQueue } from './ports.ts'
import { directoryStream, idOf, waitingList } from './streams.ts'
import { actionView } from './views/action-view.ts'
import { meetingView } from './views/meeting-view.ts'
import { createScenes } from './views/scene.ts'
import type { Scene } from './views/scene.ts'
import { sightOf } from './views/sight.ts'
import { createReadNotes } from './views/read-notes.ts'

export type CaseroomDeps = CommandDeps & {
  work: WorkQueue
  reads: ReadLog
  writer: PlanWriter
  sheets: SheetWriter
  rehearsal: boolean
}

/** Joins the use cases into the one thing that HTTP, bot and rehearsal speak to. */
export function createCaseroom(deps: CaseroomDeps): Caseroom {
  const noteReads = createReadNotes(deps.reads)
  const scenes = createScenes(deps)
  return {
    whoIs: async ({ accountId, tenantId }) => {
      const people = [...(await deps.world.directory()).state.people.values()]
      const found = people.find(
        (person) => person.active && person.accountId === accountId && person.tenantId === tenantId,
      )
      return found?.personId ?? null
    },
    handle: createHandleCommand(deps),
    me: (who) => meOf(deps, who),
    meetingView: async (who, meetingId) => {
      const scene = await scenes.of(meetingId)
      if (!scene) return { refusal: { code: 'no-such-meeting' } }
      if (!scene.directory.people.get(who)?.active) return { refusal: { code: 'not-in-directory' } }
      const view = meetingView(scene, who)
      await noteReads(who, view)
      return view
    },
    actionFor: async (who, actionId) => {
      const scene = await scenes.ofAction(actionId)
      return scene && actionIn(scene, who, actionId)
    },
    directoryView: (who) => directoryFor(deps, who),
    dueView: (who) => dueFor(deps, who),
    areaView: (who) => areaFor(deps, who),
    previewCaseList: (who, list) => previewFor(deps, who, list),
    plansFor: (who, meetingId) => plansFor(deps, who, meetingId),
    openPlan: (who, meetingId, caseId) => openPlan(deps, { who, meetingId, caseId }),
    ...createAfterMeeting({ ...deps, sceneOf: scenes.of }),
    onMeetingsMoved: (listener) => onMeetingsMoved(deps, listener),
  }
}

/** As it stands in the view of the meeting that agreed it. */
function actionIn(scene: Scene, who: PersonId, actionId: ActionId): ActionView | null {
  const action = scene.actions.find((each) => each.actionId === actionId)
  if (!action || action.status === 'withdrawn' || !scene.directory.people.get(who)?.active) return null
  const sight = sightOf(scene, who)
  return sight.readsAction(action) ? actionView(scene, sight, action) : null
}

/** Where it cannot be read which meetings moved, they are told with the next ones. */
function onMeetingsMoved(deps: CaseroomDeps, listener: (meetingIds: readonly MeetingId[]) => void): () => void {
  let untold: readonly StreamName[] = []
  return deps.store.subscribe((streams) => {
    const moved = [...untold, ...streams]
    untold = []
    void meetingsOf(deps, moved).then(listener, () => {
      untold = [...untold, ...moved]
    })
  })
}

async function meOf(deps: CaseroomDeps, who: PersonId): Promise<MeView | Refused> {
  const world = await deps.world.asOfNow()
  const directory = (await world.directory()).state
  const person = directory.people.get(who)
  if (!person?.active) return { refusal: { code: 'not-in-directory' } }
  const loaded = await Promise.all((await world.meetings()).map((id) => world.meeting(id)))
  const meetings = loaded
    .flatMap(({ state }) => (state ? [state] : []))
    .sort((a, b) => b.startsAt.localeCompare(a.startsAt))
  return {
    personId: who,
    name: person.name,
    agency: directory.agencies.get(person.agencyId)?.name ?? '',
    rehearsal: deps.rehearsal,
    meetings: meetings.map(({ meetingId, startsAt, status, area }) => ({ meetingId, startsAt, status, area })),
    mayPlan: mayPlan(directory, who),
    ...(mayChairAtAll(directory, who) && { mayApprove: true as const }),
  }
}

/** The meetings whose views a change of these streams may touch. */
async function meetingsOf(deps: CaseroomDeps, streams: readonly StreamName[]): Promise<readonly MeetingId[]> {
  const world = await deps.world.asOfNow()
  if (streams.includes(directoryStream)) return world.meetings()
  const found = await Promise.all(
    streams.map(async (stream) => (isOfMeeting(stream) ? [idOf<MeetingId>(stream)] : world.meetingsOf(stream))),
  )
  return [...new Set(found.flat())].filter((meetingId) => meetingId !== waitingList)
}

function isOfMeeting(stream: StreamName): boolean {
  return stream.startsWith('meeting-') || stream.startsWith('circulation-')
}
