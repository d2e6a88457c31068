import type { Kysely } from 'kysely'
import type { StreamName } from '../../application/ports.ts'
import { movedSince } from './lookups.ts'
import type { EventRow, Tables } from './tables.ts'

type Listener = (streams: readonly StreamName[], position: number) => void

/** Tells listeners which streams moved, after the commit; now and then twice, never less than once. */
export type Movements = {
  subscribe: (listener: Listener) => () => void
  /** This server committed these events. */
  committed: (events: readonly EventRow[]) => void
  /** Another server may have committed some: reads which streams moved since the last telling. */
  heard: () => void
}

/** Begins after `position`: what was there before is nobody's news. */
export function movements(db: Kysely<Tables>, position: number): Movements {
  const listeners = new Set<Listener>()
  let told = position
  let catchingUp = Promise.resolve()
  const tell = (streams: readonly StreamName[], newest: number) => {
    told = newest
    // A listener that throws is a bug to be seen, and must not unmake a commit.
    for (const listener of listeners) queueMicrotask(() => listener(streams, newest))
  }
  const catchUp = async () => {
    const { streams, position: newest } = await movedSince(db, told)
    if (streams.length > 0)
      tell(
        streams.map(({ stream }) => stream),
        newest,
      )
  }
  const heard = () => {
    // Where the read fails nothing is marked as told, so the next movement tells it all.
    catchingUp = catchingUp.then(catchUp).catch(() => {})
  }
  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    committed: (events) => {
      const first = events[0]
      if (!first) return
      if (first.position !== told + 1) return heard()
      tell([...new Set(events.map(({ stream }) => stream))], told + events.length)
    },
    heard,
  }
}
