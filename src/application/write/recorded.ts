import type { Append } from '../ports.ts'
import type { Sources } from './world.ts'

type Reads = NonNullable<Append['reads']>

/** Sources that remember what was read through them, so that the store can tell whether another server moved it. */
export function recorded(sources: Sources): { sources: Sources; reads(asOf: number): Reads } {
  const streams = new Set<Reads['streams'][number]>()
  const linked = new Set<Reads['linked'][number]>()
  return {
    sources: {
      ...sources,
      fold: (stream) => {
        streams.add(stream)
        return sources.fold(stream)
      },
      linked: (meetingId) => {
        linked.add(meetingId)
        return sources.linked(meetingId)
      },
    },
    reads: (asOf) => ({ asOf, streams: [...streams], linked: [...linked] }),
  }
}
