import type { Action } from '../../domain/actions/action.ts'
import type { Case } from '../../domain/cases/case.ts'
import type { Circulation } from '../../domain/circulation/circulation.ts'
import type { Directory } from '../../domain/directory/directory.ts'
import type { ActionId, CaseId, MeetingId } from '../../domain/ids.ts'
import type { Meeting } from '../../domain/meeting/meeting.ts'
import type { Register } from '../../domain/register/register.ts'
import { createFolds } from './folds.ts'
import type { Folded } from './folds.ts'
import { createLists } from './lists.ts'
import { oneForAll } from './one-for-all.ts'
import type { Append, EventStore, StreamName } from '../ports.ts'
import { actionStream, caseStream, circulationStream, directoryStream } from './streams.ts'
import { idOf, meetingStream, registerStream } from './streams.ts'

/** A stream folded: what is true, and the version at which it was. */
export type Loaded<State> = { stream: StreamName; version: number; state: State }

/** Where what is true is read: streams folded, and which streams there are. */
export type Sources = Pick<EventStore, 'linked' | 'meetingsOf' | 'streams'> & {
  fold(stream: StreamName): Promise<Folded>
}

/** How far the log had come, and how many cases had been erased: as long as neither moves, nothing has changed. */
export type Mark = { position: number; erasures: number }

/**
 * What is true now, folded from the log and kept in memory. Nothing is answered that was not true when it was asked.
 */
export type World = {
  directory(): Promise<Loaded<Directory>>
  case(caseId: CaseId): Promise<Loaded<Case | null>>
  meeting(meetingId: MeetingId): Promise<Loaded<Meeting | null>>
  action(actionId: ActionId): Promise<Loaded<Action | null>>
  circulation(meetingId: MeetingId): Promise<Loaded<Circulation | null>>
  register(): Promise<Loaded<Register>>
  casesOf(meetingId: MeetingId): Promise<readonly CaseId[]>
  actionsOf(meetingId: MeetingId): Promise<readonly ActionId[]>
  meetings(): Promise<readonly MeetingId[]>
  /** The meetings for which a case was brought, or in which an action was agreed. */
  meetingsOf(stream: StreamName): Promise<readonly MeetingId[]>
  actions(): Promise<readonly ActionId[]>
  /**
   * Actions that a later meeting may have to look at; one that is done or withdrawn is never read again for this, save
   * where a death stopped it, which may have been recorded in error.
   */
  unsettledActions(): Promise<readonly Action[]>
  /**
   * The world as it is now, for questions that belong together: the log is looked at once, and not for each of them.
   */
  asOfNow(): Promise<World & { mark: Mark }>
  sources: Sources
  /** The same world, its sources seen through something else. */
  through(lens: (sources: Sources) => Sources): World
  /** This process has committed it: what is kept moves on, and is not read again. */
  wrote(append: Append, position: number): void
}

type Facts = Omit<World, 'asOfNow' | 'sources' | 'through' | 'wrote'>

/**
 * Builds the world over a store. Before a question is answered the log is asked how far it has come; where another
 * process has moved it on, only what moved is read. Questions that come together share that look.
 */
export function createWorld(store: EventStore): World {
  const kept = createKept(store)
  const open = createOpenActions()
  const after = <Answer>(ask: () => Promise<Answer>) => kept.look().then(ask)
  const fresh: Sources = {
    fold: (stream) => after(() => kept.sources.fold(stream)),
    linked: (meetingId) => after(() => kept.sources.linked(meetingId)),
    meetingsOf: (stream) => after(() => kept.sources.meetingsOf(stream)),
    streams: (prefix) => after(() => kept.sources.streams(prefix)),
  }
  const over = (sources: Sources, actions: OpenActions | null): World => ({
    ...factsFrom(sources, actions),
    sources,
    asOfNow: async () => ({ mark: await kept.look(), ...current }),
    through: (lens) => over(lens(sources), null),
    wrote: kept.wrote,
  })
  const current = over(kept.sources, open)
  return over(fresh, open)
}

/** What is kept of a store, and how far the log had come when it was last looked at. */
function createKept(store: EventStore) {
  const folds = createFolds(store)
  const lists = createLists(store)
  let mark: Mark | null = null
  const look = oneForAll(async () => {
    const now = await store.mark()
    mark ??= now
    if (now.erasures !== mark.erasures) folds.forgetAll()
    mark = { ...mark, erasures: now.erasures }
    if (now.position > mark.position) {
      const moved = await store.movedSince(mark.position)
      for (const { stream, version } of moved.streams) folds.moved(stream, version)
      lists.forgetAll()
      mark = { ...mark, position: Math.max(mark.position, moved.position) }
    }
    return mark
  })
  return {
    look,
    sources: { ...lists, fold: folds.of } satisfies Sources,
    wrote: (append: Append, position: number) => {
      for (const { stream, expectedVersion, events } of append.streams) folds.wrote(stream, expectedVersion, events)
      lists.wrote(append)
      const count = append.streams.reduce((sum, { events }) => sum + events.length, 0)
      // Where it came right behind what was seen last, there is nothing between to look for.
      if (mark && position - count === mark.position) mark = { ...mark, position }
    },
  }
}

/** The actions that may still be open: whoever asks for them must not look through all that ever were. */
type OpenActions = { among(streams: readonly StreamName[]): readonly ActionId[]; settled(actionId: ActionId): void }

function createOpenActions(): OpenActions {
  const settled = new Set<ActionId>()
  let known: readonly StreamName[] = []
  let open = new Set<ActionId>()
  return {
    among: (streams) => {
      if (streams !== known) {
        known = streams
        open = new Set(streams.map((stream) => idOf<ActionId>(stream)).filter((id) => !settled.has(id)))
      }
      return [...open]
    },
    settled: (actionId) => {
      settled.add(actionId)
      open.delete(actionId)
    },
  }
}

/** `open` is null where what is read may never be committed, and nothing is to be remembered of it. */
function factsFrom(sources: Sources, open: OpenActions | null): Facts {
  async function loaded<State>(stream: StreamName): Promise<Loaded<State>> {
    const { version, state } = await sources.fold(stream)
    return { stream, version, state: state as State }
  }
  const action = (id: ActionId) => unlessErased(actionStream(id), loaded<Action | null>)
  const actions = async () => (await sources.streams('action-')).map((stream) => idOf<ActionId>(stream))
  return {
    directory: () => loaded<Directory>(directoryStream),
    case: (id) => unlessErased(caseStream(id), loaded<Case | null>),
    meeting: (id) => loaded<Meeting | null>(meetingStream(id)),
    action,
    circulation: (id) => loaded<Circulation | null>(circulationStream(id)),
    register: () => loaded<Register>(registerStream),
    casesOf: async (meetingId) => ofKind<CaseId>(await sources.linked(meetingId), 'case-'),
    actionsOf: async (meetingId) => ofKind<ActionId>(await sources.linked(meetingId), 'action-'),
    meetingsOf: (stream) => sources.meetingsOf(stream),
    meetings: async () => (await sources.streams('meeting-')).map((stream) => idOf<MeetingId>(stream)),
    actions,
    unsettledActions: async () => {
      const ids = open ? open.among(await sources.streams('action-')) : await actions()
      const found = (await Promise.all(ids.map(action))).flatMap(({ state }) => (state ? [state] : []))
      for (const each of found) if (isSettled(each) && each.stopped === null) open?.settled(each.actionId)
      return found.filter((each) => !isSettled(each))
    },
  }
}

function isSettled({ status }: Action): boolean {
  return status === 'done' || status === 'done-already' || status === 'withdrawn'
}

/**
 * A case whose key was taken away for good is there no more, and neither are its actions; everything else still opens.
 */
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

function ofKind<Id extends string>(streams: readonly StreamName[], prefix: string): readonly Id[] {
  return streams.filter((stream) => stream.startsWith(prefix)).map((stream) => idOf<Id>(stream))
}
