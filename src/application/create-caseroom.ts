import type { ActionInHand } from '../contracts/action-in-hand.ts'
import type { MeView } from '../contracts/views.ts'
import type { ActionId, MeetingId, PersonId } from '../domain/ids.ts'
import { mayChairAtAll } from '../domain/directory/keeping.ts'
import { readsTheBoard } from '../domain/register/decide-register.ts'
import { mayPlan } from '../domain/meeting/plan-meeting.ts'
import type { Caseroom, Refused } from './caseroom.ts'
import { previewFor } from './case-list/preview-for.ts'
import { createHandleCommand } from './write/handle-command.ts'
import type { CommandDeps } from './write/handle-command.ts'
import { areaFor, directoryFor, dueFor } from './office.ts'
import { guardedWords } from './write/guarded-words.ts'
import { openPlan } from './plans/open-plan.ts'
import { plansFor } from './plans/plans-for.ts'
import { previewPlan } from './plans/preview-plan.ts'
import { createAfterMeeting } from './after/after-meeting.ts'
import { createCaseNotes } from './after/case-notes.ts'
import type { PdfMaker, PlanWriter, ReadLog, SheetWriter, StreamName, WorkQueue } from './ports.ts'
import { directoryStream, idOf, waitingList } from './write/streams.ts'
import { typingFor } from './typing-for.ts'
import { actionInHand } from './views/action-in-hand.ts'
import { meetingView } from './views/meeting-view.ts'
import { createScenes } from './views/scene.ts'
import type { Scene, Scenes } from './views/scene.ts'
import { sightOf } from './views/sight.ts'
import { stageView } from './views/stage-view.ts'
import { preparingView } from './views/preparing-view.ts'
import { createReadNotes } from './views/read-notes.ts'
import type { World } from './write/world.ts'

export type CaseroomDeps = CommandDeps & {
  work: WorkQueue
  reads: ReadLog
  writer: PlanWriter
  pdf?: PdfMaker
  sheets: SheetWriter
  rehearsal: boolean
  /** How many refused addresses a day one person has on one case; a test that tries them all takes more. */
  addressTries?: number | undefined
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
    handle: guardedWords(createHandleCommand(deps), deps),
    me: (who) => meOf(deps, who),
    meetingView: async (who, meetingId) => {
      const scene = await sceneFor(scenes, who, meetingId)
      if ('refusal' in scene) return scene
      const view = meetingView(scene, who)
      await noteReads(who, view)
      return view
    },
    stageView: async (who, meetingId) => {
      const scene = await sceneFor(scenes, who, meetingId)
      return 'refusal' in scene ? scene : stageView(scene, who)
    },
    actionFor: async (who, actionId) => actionIn(await scenes.ofAction(actionId), who, actionId),
    typing: (who) => typingFor(deps, who),
    preparing: createPreparing(deps.reads, scenes.of),
    directoryView: (who) => directoryFor(deps, who),
    dueView: (who) => dueFor(deps, who),
    areaView: (who) => areaFor(deps, who),
    previewCaseList: (who, list) => previewFor(deps, who, list),
    plansFor: (who, meetingId) => plansFor(deps, who, meetingId),
    openPlan: (who, meetingId, caseId, copy) => openPlan(deps, { who, meetingId, caseId, ...copy }),
    previewPlan: (who, of) => previewPlan(deps, { who, ...of }),
    ...createAfterMeeting({ ...deps, sceneOf: scenes.of }),
    onMeetingsMoved: (listener) => onMeetingsMoved(deps, listener),
  }
}

/** The meeting's scene, for anyone whom the directory holds. */
async function sceneFor(scenes: Scenes, who: PersonId, meetingId: MeetingId): Promise<Scene | Refused> {
  const scene = await scenes.of(meetingId)
  if (!scene) return { refusal: { code: 'no-such-meeting' } }
  return scene.directory.people.get(who)?.active ? scene : { refusal: { code: 'not-in-directory' } }
}

/** What somebody prepares; that a case was named to them is noted like every look at the list (H32). */
function createPreparing(reads: ReadLog, sceneOf: Scenes['of']): Caseroom['preparing'] {
  const noteCases = createCaseNotes(reads)
  return async (who, meetingId) => {
    const scene = await sceneOf(meetingId)
    if (!scene?.directory.people.get(who)?.active) return null
    const view = preparingView(scene, sightOf(scene, who))
    const caseIds = view.cases.filter(({ victim }) => victim !== '').map(({ caseId }) => caseId)
    await noteCases({ who, at: scene.at, where: meetingId, caseIds, what: 'list' })
    return view
  }
}

/** As it stands in the view of the meeting that agreed it. */
function actionIn(scene: Scene | null, who: PersonId, actionId: ActionId): ActionInHand | null {
  const action = scene?.actions.find((each) => each.actionId === actionId)
  if (!scene || !action || action.status === 'withdrawn' || !scene.directory.people.get(who)?.active) return null
  const sight = sightOf(scene, who)
  return sight.readsAction(action) ? actionInHand(scene, sight, action) : null
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
    .flatMap(({ state }) => (state && person.role !== 'board' ? [state] : []))
    .sort((a, b) => b.startsAt.localeCompare(a.startsAt))
  return {
    personId: who,
    name: person.name,
    agency: directory.agencies.get(person.agencyId)?.name ?? '',
    rehearsal: deps.rehearsal,
    meetings: meetings.map(({ meetingId, startsAt, status, area }) => ({ meetingId, startsAt, status, area })),
    mayPlan: mayPlan(directory, who),
    ...(mayChairAtAll(directory, who) && { mayApprove: true as const }),
    ...(person.approved && readsTheBoard(person) && { mayReadBoard: true as const }),
  }
}

/**
 * The meetings whose views a change of these streams may touch. A case and its actions may also stand before every
 * meeting that has not ended, which looks back at them (R062): what somebody may not see any more leaves that one too.
 */
async function meetingsOf(deps: CaseroomDeps, streams: readonly StreamName[]): Promise<readonly MeetingId[]> {
  if (streams.every(isOfMeeting)) return [...new Set(streams.map((stream) => idOf<MeetingId>(stream)))]
  const world = await deps.world.asOfNow()
  if (streams.includes(directoryStream)) return world.meetings()
  const found = await Promise.all(
    streams.map(async (stream) => (isOfMeeting(stream) ? [idOf<MeetingId>(stream)] : world.meetingsOf(stream))),
  )
  const lookingBack = streams.some(isLookedBackAt) ? await notEnded(world) : []
  return [...new Set([...found.flat(), ...lookingBack])].filter((meetingId) => meetingId !== waitingList)
}

async function notEnded(world: Pick<World, 'meetings' | 'meeting'>): Promise<readonly MeetingId[]> {
  const loaded = await Promise.all((await world.meetings()).map((meetingId) => world.meeting(meetingId)))
  return loaded.flatMap(({ state }) => (state && state.status !== 'ended' ? [state.meetingId] : []))
}

function isOfMeeting(stream: StreamName): boolean {
  return stream.startsWith('meeting-') || stream.startsWith('circulation-')
}

function isLookedBackAt(stream: StreamName): boolean {
  return stream.startsWith('case-') || stream.startsWith('action-')
}
