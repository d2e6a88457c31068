import type { Append, EventStore, StreamName } from '../ports.ts'

type Asked = Pick<EventStore, 'linked' | 'meetingsOf' | 'streams'>
type Prefix = Parameters<EventStore['streams']>[0]

/** Which streams there are and which belong together, asked once and kept until a write may have changed it. */
export type Lists = Asked & {
  /** This process has committed it. */
  wrote(append: Pick<Append, 'streams' | 'links'>): void
  forgetAll(): void
}

const KEPT = 20_000

/** Keeps the answers of a store. */
export function createLists(store: Asked): Lists {
  const kept = new Map<string, Promise<readonly string[]>>()
  const once = async (key: string, ask: () => Promise<readonly string[]>) => {
    if (kept.size >= KEPT) kept.clear()
    const asked = kept.get(key) ?? ask()
    kept.set(key, asked)
    try {
      return await asked
    } catch (error) {
      kept.delete(key)
      throw error
    }
  }
  return {
    linked: (meetingId) => once(`linked ${meetingId}`, () => store.linked(meetingId)),
    meetingsOf: (stream) =>
      once(`meetings ${stream}`, () => store.meetingsOf(stream)) as ReturnType<Asked['meetingsOf']>,
    streams: (prefix) => once(`streams ${prefix}`, () => store.streams(prefix)),
    wrote: ({ streams, links }) => {
      const linked = new Set(links.map(({ stream }) => stream))
      const begun = streams.filter(({ expectedVersion }) => expectedVersion === 0).map(({ stream }) => stream)
      // A stream that begins appears wherever it was linked before.
      if (begun.some((stream) => !linked.has(stream))) return kept.clear()
      for (const stream of begun) kept.delete(`streams ${prefixOf(stream)}`)
      for (const { meetingId, stream } of links) {
        kept.delete(`linked ${meetingId}`)
        kept.delete(`meetings ${stream}`)
      }
    },
    forgetAll: () => kept.clear(),
  }
}

/** What the name of a stream begins with. */
export function prefixOf(stream: StreamName): Prefix {
  return stream.slice(0, stream.indexOf('-') + 1) as Prefix
}
