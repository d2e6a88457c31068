import { evolveAction } from '../../domain/actions/evolve-action.ts'
import type { Action, ActionEvent } from '../../domain/actions/action.ts'
import type { Case, CaseEvent } from '../../domain/cases/case.ts'
import { evolveCase } from '../../domain/cases/evolve-case.ts'
import type { Circulation, CirculationEvent } from '../../domain/circulation/circulation.ts'
import { evolveCirculation } from '../../domain/circulation/evolve-circulation.ts'
import { noDirectory } from '../../domain/directory/directory.ts'
import type { Directory, DirectoryEvent } from '../../domain/directory/directory.ts'
import { evolveDirectory } from '../../domain/directory/evolve-directory.ts'
import { evolveMeeting } from '../../domain/meeting/evolve-meeting.ts'
import type { Meeting, MeetingEvent } from '../../domain/meeting/meeting.ts'
import { evolveRegister, noRegister } from '../../domain/register/register.ts'
import type { Register, RegisterEvent } from '../../domain/register/register.ts'
import type { AnyEvent, EventStore, StreamName } from '../ports.ts'

/** A stream folded up to a version. */
export type Folded = { version: number; state: unknown }

/** Streams folded in memory, each read from the log once and then only ever moved forward. */
export type Folds = {
  /** The stream as it stands, read from the log where it is not known to be all there. */
  of(stream: StreamName): Promise<Folded>
  /** The log says that a stream has come to this version. */
  moved(stream: StreamName, version: number): void
  /** This process has committed these events after this version. */
  wrote(stream: StreamName, after: number, events: readonly AnyEvent[]): void
  forgetAll(): void
}

/** How many folded streams are kept; a live deployment has far fewer in use at once. */
const KEPT = 20_000
/** What is said of a stream that was never read: that it may have come to something. */
const UNREAD = 1

/** `reached` is the version to which the stream is known to have come; what is folded may be behind it. */
type Fold = Folded & { reached: number; reading: Promise<void> | null }

/** Keeps the streams of a store folded. */
export function createFolds(store: Pick<EventStore, 'load'>): Folds {
  const kept = new Map<StreamName, Fold>()
  const keep = (stream: StreamName) => {
    const fold: Fold = { version: 0, state: beginning(stream), reached: UNREAD, reading: null }
    kept.set(stream, fold)
    const oldest = kept.keys().next().value
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
    return fold
  }
  const moved: Folds['moved'] = (stream, version) => {
    const fold = kept.get(stream)
    if (fold) fold.reached = Math.max(fold.reached, version)
  }
  return {
    of: async (stream) => {
      const fold = kept.get(stream) ?? keep(stream)
      if (fold.version < fold.reached) await (fold.reading ??= readOnce(store, stream, fold))
      return { version: fold.version, state: fold.state }
    },
    moved,
    wrote: (stream, after, events) => {
      moved(stream, after + events.length)
      const fold = kept.get(stream)
      if (fold?.version !== after) return
      // As they will be read from the log: what JSON leaves out is left out here too.
      for (const event of JSON.parse(JSON.stringify(events)) as AnyEvent[]) take(fold, stream, event)
    },
    forgetAll: () => kept.clear(),
  }
}

/** What one stream is after one more event. The stream's name says which events stand in it. */
export function evolve(stream: StreamName, state: unknown, event: AnyEvent): unknown {
  return evolves[kindOf(stream)](state, event)
}

async function readOnce(store: Pick<EventStore, 'load'>, stream: StreamName, fold: Fold): Promise<void> {
  try {
    await readOn(store, stream, fold)
  } finally {
    fold.reading = null
  }
}

/** Reads until all is there that the stream was known to have when the last look began. */
async function readOn(store: Pick<EventStore, 'load'>, stream: StreamName, fold: Fold): Promise<void> {
  do {
    const reached = fold.reached
    const newer = await store.load(stream, fold.version)
    for (const { version, event } of newer) if (version === fold.version + 1) take(fold, stream, event)
    if (fold.reached === reached) fold.reached = fold.version
  } while (fold.version < fold.reached)
}

function take(fold: Fold, stream: StreamName, event: AnyEvent): void {
  fold.state = evolve(stream, fold.state, event)
  fold.version += 1
}

const evolves = {
  directory: (state: unknown, event: AnyEvent) => evolveDirectory(state as Directory, event as DirectoryEvent),
  case: (state: unknown, event: AnyEvent) => evolveCase(state as Case | null, event as CaseEvent),
  meeting: (state: unknown, event: AnyEvent) => evolveMeeting(state as Meeting | null, event as MeetingEvent),
  action: (state: unknown, event: AnyEvent) => evolveAction(state as Action | null, event as ActionEvent),
  register: (state: unknown, event: AnyEvent) => evolveRegister(state as Register, event as RegisterEvent),
  circulation: (state: unknown, event: AnyEvent) =>
    evolveCirculation(state as Circulation | null, event as CirculationEvent),
}

function beginning(stream: StreamName): unknown {
  const kind = kindOf(stream)
  if (kind === 'register') return noRegister
  return kind === 'directory' ? noDirectory : null
}

function kindOf(stream: StreamName): keyof typeof evolves {
  return stream.split('-', 1)[0] as keyof typeof evolves
}
