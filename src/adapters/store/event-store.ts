import type { Append, Appended, EventStore } from '../../application/ports.ts'
import type { Instant } from '../../domain/time.ts'
import type { DataKeys } from '../sealing/data-keys.ts'
import { appendBatch } from './append.ts'
import type { Engine } from './engine.ts'
import { gather } from './gather.ts'
import { loadEvents } from './load.ts'
import { lookups } from './lookups.ts'
import { movements } from './movements.ts'
import type { EventRow } from './tables.ts'

/** What the store's parts share. */
export type Inside = { engine: Engine; keys: DataKeys; now: () => Instant }

/** The log of events over one engine. `idle` answers when every append that was begun is committed or refused. */
export async function eventStore(inside: Inside): Promise<EventStore & { idle(): Promise<void> }> {
  const { db } = inside.engine
  const asked = lookups(db)
  const moved = movements(db, await asked.position())
  await inside.engine.listen(moved.heard)
  const appends = gather<Append, Appended>((batch) => commitTogether(inside, batch, moved.committed))
  return {
    ...asked,
    append: appends.add,
    idle: appends.idle,
    load: (stream, afterVersion) => loadEvents({ db, keys: inside.keys, stream, afterVersion }),
    subscribe: moved.subscribe,
  }
}

type Outcomes = PromiseSettledResult<Appended>[]

/**
 * Commits a batch. Where one append breaks it (an erased case, a lost connection), each is tried alone, so that the
 * fault stays with its own; what the failed commit may have kept after all is then answered as a repeat.
 */
async function commitTogether(
  inside: Inside,
  appends: readonly Append[],
  committed: (events: readonly EventRow[]) => void,
): Promise<Outcomes> {
  try {
    const batch = await inside.engine.db.transaction().execute(async (trx) => {
      const written = await appendBatch(trx, { appends, keys: inside.keys, at: inside.now() })
      if (written.events.length > 0) await inside.engine.announce(trx)
      return written
    })
    committed(batch.events)
    return batch.answers.map((value) => ({ status: 'fulfilled', value }))
  } catch (reason) {
    if (appends.length === 1) return [refusedAlone(inside.engine, reason)]
    const alone: Outcomes = []
    for (const append of appends) alone.push(...(await commitTogether(inside, [append], committed)))
    return alone
  }
}

/** A version that is there already, whatever the head said, is a stream that has moved on. */
function refusedAlone(engine: Engine, reason: unknown): PromiseSettledResult<Appended> {
  if (engine.isDuplicate(reason)) return { status: 'fulfilled', value: { kind: 'conflict' } }
  return { status: 'rejected', reason }
}
