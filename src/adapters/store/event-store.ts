import type { Append, Appended, EventStore } from '../../application/ports.ts'
import type { Instant } from '../../domain/time.ts'
import type { DataKeys } from '../sealing/data-keys.ts'
import { appendBatch } from './append.ts'
import type { Engine } from './engine.ts'
import { gather } from './gather.ts'
import { loader } from './load.ts'
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
  const through = { ...inside, stood: new WeakSet<Append>(), log: { own: 0, others: 0 }, committed: moved.committed }
  const appends = gather<Append, Appended>((batch) => commitTogether(through, batch))
  return {
    ...asked,
    append: appends.add,
    idle: appends.idle,
    load: loader(db, inside.keys),
    subscribe: moved.subscribe,
  }
}

type Outcomes = PromiseSettledResult<Appended>[]
/** `log`: where this server left the log, and how far it had come when others were last seen to have written. */
type Through = Inside & {
  stood: WeakSet<Append>
  log: { own: number; others: number }
  committed: (events: readonly EventRow[]) => void
}

/**
 * Commits a batch. Where one append breaks it (an erased case, a lost connection), each is tried alone, so that the
 * fault stays with its own; what the failed commit may have kept after all is then answered as a repeat.
 */
async function commitTogether(through: Through, appends: readonly Append[]): Promise<Outcomes> {
  const { engine, keys, now, stood, log } = through
  const others = (position: number) => (position === log.own ? log.others : position)
  try {
    const batch = await engine.db.transaction().execute(async (trx) => {
      const what = { appends, keys, at: now(), stands: (append: Append) => stood.has(append), others }
      const written = await appendBatch(trx, what)
      if (written.events.length > 0) await engine.announce(trx)
      return written
    })
    for (const append of appends.filter((_, index) => batch.answers[index]?.kind === 'appended')) stood.add(append)
    log.others = others(batch.position - batch.events.length)
    log.own = batch.position
    through.committed(batch.events)
    return batch.answers.map((value) => ({ status: 'fulfilled', value }))
  } catch (reason) {
    if (appends.length === 1) return [refusedAlone(engine, reason)]
    const alone: Outcomes = []
    for (const append of appends) alone.push(...(await commitTogether(through, [append])))
    return alone
  }
}

/** A version that is there already, whatever the head said, is a stream that has moved on. */
function refusedAlone(engine: Engine, reason: unknown): PromiseSettledResult<Appended> {
  if (engine.isDuplicate(reason)) return { status: 'fulfilled', value: { kind: 'conflict' } }
  return { status: 'rejected', reason }
}
