import { evolve } from './folds.ts'
import type { Folded } from './folds.ts'
import { prefixOf } from './lists.ts'
import type { Append, StreamName } from '../ports.ts'
import type { Sources } from './world.ts'

/** What has been decided and is still on its way to the log: the next decision counts on it before it is committed. */
export type Ahead = {
  /** Sources with what was decided laid over what is committed. */
  over(sources: Sources): Sources
  /** Lays one more decision on top; `sources` are those on which it was decided. */
  add(append: Append, sources: Sources): Promise<void>
}

/** Begins with nothing ahead of the log. */
export function createAhead(): Ahead {
  const folds = new Map<StreamName, Folded>()
  const links: Append['links'][number][] = []
  const begun: StreamName[] = []
  const over = (sources: Sources): Sources => ({
    fold: async (stream) => {
      const committed = await sources.fold(stream)
      const ahead = folds.get(stream)
      return ahead && ahead.version > committed.version ? ahead : committed
    },
    linked: async (meetingId) => {
      const more = links.filter((link) => link.meetingId === meetingId).map(({ stream }) => stream)
      return joined(await sources.linked(meetingId), more)
    },
    meetingsOf: async (stream) => {
      const more = links.filter((link) => link.stream === stream).map(({ meetingId }) => meetingId)
      return joined(await sources.meetingsOf(stream), more)
    },
    streams: async (prefix) => {
      const more = begun.filter((stream) => prefixOf(stream) === prefix)
      return joined(await sources.streams(prefix), more)
    },
  })
  return {
    over,
    add: async (append, sources) => {
      for (const { stream, expectedVersion, events } of append.streams) {
        const before = await over(sources).fold(stream)
        const state = events.reduce((soFar: unknown, event) => evolve(stream, soFar, event), before.state)
        folds.set(stream, { version: expectedVersion + events.length, state })
        if (expectedVersion === 0 && events.length > 0) begun.push(stream)
      }
      links.push(...append.links)
    },
  }
}

function joined<Each>(known: readonly Each[], more: readonly Each[]): readonly Each[] {
  return more.length === 0 ? known : [...new Set([...known, ...more])]
}
