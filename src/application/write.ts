import type { AreaProfile } from '../domain/area-profile.ts'
import type { PersonId } from '../domain/ids.ts'
import type { Instant } from '../domain/time.ts'
import { consequencesOf } from './consequences.ts'
import type { Writes } from './outcome.ts'
import type { Appended, EventStore } from './ports.ts'
import type { World } from './world.ts'

/** Who writes, under which id, at what time, and what. */
export type Writing = { commandId: string; by: PersonId | 'clock'; at: Instant; profile: AreaProfile; writes: Writes }

/**
 * Writes events, what leaves because of them, and the timers they set, in one transaction.
 * Answers `conflict` where a stream has moved on and `repeat` where this command was written before.
 */
export async function write(store: EventStore, world: World, writing: Writing): Promise<Appended> {
  const { writes } = writing
  const streams = writes.streams.filter((each) => each.events.length > 0)
  const { outbox, timers } = await consequencesOf(streams, { world, profile: writing.profile, at: writing.at })
  return store.append({
    commandId: writing.commandId,
    by: writing.by,
    streams: streams.map(({ stream, version, events }) => ({ stream, expectedVersion: version, events })),
    outbox,
    timers,
    identities: writes.identities ?? [],
    links: writes.links ?? [],
    closedCases: writes.closedCases ?? [],
    made: writes.made ?? {},
  })
}
