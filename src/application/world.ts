import { evolveAction } from '../domain/actions/evolve-action.ts'
import type { Action, ActionEvent } from '../domain/actions/action.ts'
import type { Case, CaseEvent } from '../domain/cases/case.ts'
import { evolveCase } from '../domain/cases/evolve-case.ts'
import type { Circulation, CirculationEvent } from '../domain/circulation/circulation.ts'
import { evolveCirculation } from '../domain/circulation/evolve-circulation.ts'
import { noDirectory } from '../domain/directory/directory.ts'
import type { Directory, DirectoryEvent } from '../domain/directory/directory.ts'
import { evolveDirectory } from '../domain/directory/evolve-directory.ts'
import type { ActionId, CaseId, MeetingId } from '../domain/ids.ts'
import { evolveMeeting } from '../domain/meeting/evolve-meeting.ts'
import type { Meeting, MeetingEvent } from '../domain/meeting/meeting.ts'
import type { AnyEvent, EventStore, StreamName } from './ports.ts'
import { actionStream, caseStream, circulationStream, directoryStream, idOf, meetingStream } from './streams.ts'

/** A stream folded: what is true, and the version at which it was. */
export type Loaded<State> = { stream: StreamName; version: number; state: State }

/** What is true now, folded from the log. A fold is kept in memory and only ever moved forward by newer events. */
export type World = {
  directory(): Promise<Loaded<Directory>>
  case(caseId: CaseId): Promise<Loaded<Case | null>>
  meeting(meetingId: MeetingId): Promise<Loaded<Meeting | null>>
  action(actionId: ActionId): Promise<Loaded<Action | null>>
  circulation(meetingId: MeetingId): Promise<Loaded<Circulation | null>>
  casesOf(meetingId: MeetingId): Promise<readonly CaseId[]>
  actionsOf(meetingId: MeetingId): Promise<readonly ActionId[]>
  meetings(): Promise<readonly MeetingId[]>
  /** The meetings for which a case was brought, or in which an action was agreed. */
  meetingsOf(stream: StreamName): Promise<readonly MeetingId[]>
  actions(): Promise<readonly ActionId[]>
  /** Actions that a later meeting may have to look at; one that is done or withdrawn is never read again for this. */
  unsettledActions(): Promise<readonly Action[]>
}

/** How many folded streams are kept; a live deployment has far fewer in use at once. */
const KEPT_FOLDS = 20_000

type Fold = (state: unknown, event: AnyEvent) => unknown
type Folded = { version: number; state: unknown }

/** Builds the world over a store. */
export function createWorld(store: EventStore): World {
  const folds = new Map<StreamName, Folded>()
  const settled = new Set<ActionId>()
  async function moved<State>(stream: StreamName, start: State, evolve: Fold): Promise<Loaded<State>> {
    const before = folds.get(stream) ?? { version: 0, state: start }
    const newer = await store.load(stream, before.version)
    const state = newer.reduce((soFar, { event }) => evolve(soFar, event), before.state)
    const version = newer.at(-1)?.version ?? before.version
    if (newer.length > 0) keep(folds, stream, { version, state })
    return { stream, version, state: state as State }
  }
  const action = (id: ActionId) =>
    unlessErased(actionStream(id), (stream) => moved<Action | null>(stream, null, foldAction))
  const actions = async () => (await store.streams('action-')).map((stream) => idOf<ActionId>(stream))
  return {
    directory: () => moved<Directory>(directoryStream, noDirectory, foldDirectory),
    case: (id) => unlessErased(caseStream(id), (stream) => moved<Case | null>(stream, null, foldCase)),
    meeting: (id) => moved<Meeting | null>(meetingStream(id), null, foldMeeting),
    action,
    circulation: (id) => moved<Circulation | null>(circulationStream(id), null, foldCirculation),
    casesOf: async (meetingId) => ofKind<CaseId>(await store.linked(meetingId), 'case-'),
    actionsOf: async (meetingId) => ofKind<ActionId>(await store.linked(meetingId), 'action-'),
    meetingsOf: (stream) => store.meetingsOf(stream),
    meetings: async () => (await store.streams('meeting-')).map((stream) => idOf<MeetingId>(stream)),
    actions,
    unsettledActions: async () => {
      const open = (await actions()).filter((id) => !settled.has(id))
      const loaded = await Promise.all(open.map(action))
      const found = loaded.flatMap(({ state }) => (state ? [state] : []))
      for (const each of found) if (isSettled(each)) settled.add(each.actionId)
      return found.filter((each) => !isSettled(each))
    },
  }
}

function isSettled({ status }: Action): boolean {
  return status === 'done' || status === 'done-already' || status === 'withdrawn'
}

/** A case whose key was taken away for good is there no more, and neither are its actions; everything else still opens. */
async function unlessErased<State>(
  stream: StreamName,
  load: (stream: StreamName) => Promise<Loaded<State | null>>,
): Promise<Loaded<State | null>> {
  try {
    return await load(stream)
  } catch (error) {
    if (error instanceof Error && error.name === 'CaseErased') return { stream, version: 0, state: null }
    throw error
  }
}

function keep(folds: Map<StreamName, Folded>, stream: StreamName, folded: Folded): void {
  const known = folds.get(stream)
  if (known && known.version >= folded.version) return
  folds.delete(stream)
  folds.set(stream, folded)
  const oldest = folds.keys().next().value
  if (folds.size > KEPT_FOLDS && oldest !== undefined) folds.delete(oldest)
}

function ofKind<Id extends string>(streams: readonly StreamName[], prefix: string): readonly Id[] {
  return streams.filter((stream) => stream.startsWith(prefix)).map((stream) => idOf<Id>(stream))
}

// A stream's name says which events stand in it; the store gives them back as one union.
const foldDirectory: Fold = (state, event) => evolveDirectory(state as Directory, event as DirectoryEvent)
const foldCase: Fold = (state, event) => evolveCase(state as Case | null, event as CaseEvent)
const foldMeeting: Fold = (state, event) => evolveMeeting(state as Meeting | null, event as MeetingEvent)
const foldAction: Fold = (state, event) => evolveAction(state as Action | null, event as ActionEvent)
const foldCirculation: Fold = (state, event) =>
  evolveCirculation(state as Circulation | null, event as CirculationEvent)
