import type { AreaProfile } from '../../domain/area-profile.ts'
import type { PersonId } from '../../domain/ids.ts'
import type { Instant } from '../../domain/time.ts'
import { consequencesOf } from '../consequences/consequences.ts'
import type { Writes } from './outcome.ts'
import type { Append, Appended, EventStore, StreamName } from '../ports.ts'
import type { World } from './world.ts'

/** Who writes, under which id, at what time, and what. */
export type Writing = {
  commandId: string
  by: PersonId | 'clock'
  at: Instant
  profile: AreaProfile
  writes: Writes
  digest?: string
  /** A stream that must not have moved on since, whether or not anything is written in it. */
  unmoved?: { stream: StreamName; version: number }
}

/**
 * Writes events, what leaves because of them, and the timers they set, in one transaction.
 * Answers `conflict` where a stream has moved on and `repeat` where this command was written before.
 */
export async function write(store: EventStore, world: World, writing: Writing): Promise<Appended> {
  return commit(store, world, await appendOf(world, writing))
}

/** What one command writes, with everything that follows from it. */
export async function appendOf(world: World, writing: Writing): Promise<Append> {
  const { writes, unmoved } = writing
  const streams = writes.streams.filter((each) => each.events.length > 0)
  const looked = unmoved && !streams.some(({ stream }) => stream === unmoved.stream) ? [{ ...unmoved, events: [] }] : []
  const around = { world, profile: writing.profile, at: writing.at }
  const { outbox, timers, revive, seenTo } = await consequencesOf(streams, around)
  return {
    commandId: writing.commandId,
    by: writing.by,
    streams: [...streams, ...looked].map(({ stream, version, events }) => ({
      stream,
      expectedVersion: version,
      events,
    })),
    outbox,
    timers,
    ...(revive.length > 0 && { revive }),
    ...(seenTo.length > 0 && { seenTo }),
    identities: writes.identities ?? [],
    links: writes.links ?? [],
    closedCases: writes.closedCases ?? [],
    made: writes.made ?? {},
    ...(writing.digest !== undefined && { digest: writing.digest }),
  }
}

/** Hands it to the store, and tells the world once it is committed. */
export async function commit(store: EventStore, world: World, append: Append): Promise<Appended> {
  const appended = await store.append(append)
  if (appended.kind === 'appended') world.wrote(append, appended.position)
  return appended
}
