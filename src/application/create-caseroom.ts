import type { MeView } from '../contracts/views.ts'
import type { MeetingId, PersonId } from '../domain/ids.ts'
import { mayPlan } from '../domain/meeting/plan-meeting.ts'
import type { Caseroom, Refused } from './caseroom.ts'
import { previewFor } from './case-list/preview-for.ts'
import { createHandleCommand } from './handle-command.ts'
import type { CommandDeps } from './handle-command.ts'
import { openPlan, plansFor } from './open-plan.ts'
import type { PlanWriter, ReadLog, StreamName, WorkQueue } from './ports.ts'
import { directoryStream, idOf, waitingList } from './streams.ts'
import { meetingView } from './views/meeting-view.ts'
import { createScenes } from './views/scene.ts'
import { createReadNotes } from './views/read-notes.ts'

export type CaseroomDeps = CommandDeps & { work: WorkQueue; reads: ReadLog; writer: PlanWriter; rehearsal: boolean }

/** Joins the use cases into the one thing that HTTP, bot and rehearsal speak to. */
export function createCaseroom(deps: CaseroomDeps): Caseroom {
  const noteReads = createReadNotes(deps.reads)
  const sceneOf = createScenes(deps)
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
      const scene = await sceneOf(meetingId)
      if (!scene) return { refusal: { code: 'no-such-meeting' } }
      if (!scene.directory.people.get(who)?.active) return { refusal: { code: 'not-in-directory' } }
      const view = meetingView(scene, who)
      await noteReads(who, view)
      return view
    },
    previewCaseList: (who, csv) => previewFor(deps, who, csv),
    plansFor: (who, meetingId) => plansFor(deps, who, meetingId),
    openPlan: (who, meetingId, caseId) => openPlan(deps, { who, meetingId, caseId }),
    onMeetingsMoved: (listener) => onMeetingsMoved(deps, listener),
  }
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
  const directory = (await deps.world.directory()).state
  const person = directory.people.get(who)
  if (!person?.active) return { refusal: { code: 'not-in-directory' } }
  const loaded = await Promise.all((await deps.world.meetings()).map((id) => deps.world.meeting(id)))
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
  }
}

/** The meetings whose views a change of these streams may touch. */
async function meetingsOf(deps: CaseroomDeps, streams: readonly StreamName[]): Promise<readonly MeetingId[]> {
  if (streams.includes(directoryStream)) return deps.world.meetings()
  const found = await Promise.all(
    streams.map(async (stream) => (isOfMeeting(stream) ? [idOf<MeetingId>(stream)] : deps.store.meetingsOf(stream))),
  )
  return [...new Set(found.flat())].filter((meetingId) => meetingId !== waitingList)
}

function isOfMeeting(stream: StreamName): boolean {
  return stream.startsWith('meeting-') || stream.startsWith('circulation-')
}
