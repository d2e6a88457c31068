import type { DirectoryEvent } from '../domain/directory/directory.ts'
import { mayKeep } from '../domain/directory/keeping.ts'
import type { AgencyId, PersonId } from '../domain/ids.ts'
import type { Clock, EventStore, Ids } from './ports.ts'
import { nothingMore } from './write/nothing-more.ts'
import type { World } from './write/world.ts'

/** The account that the settings name, before there is anybody who could add somebody. */
export type FirstCoordinator = { tenantId: string; accountId: string; mail: string; name: string }

/** As the office is called until its coordinator writes down what it is called. */
const OFFICE = 'MARAC office'

/**
 * Puts the first coordinator into a directory that nobody keeps yet, with an office that has still to sign the
 * agreement. Once anybody keeps it this changes nothing, whatever the settings say.
 */
export async function beginDirectory(
  { store, world, clock, ids }: { store: EventStore; world: World; clock: Clock; ids: Pick<Ids, 'next'> },
  first: FirstCoordinator,
): Promise<'begun' | 'kept'> {
  const { state, stream, version } = await world.directory()
  if ([...state.people.keys()].some((personId) => mayKeep(state, personId))) return 'kept'
  const at = clock.now()
  const personId = ids.next() as PersonId
  const agencyId = ids.next() as AgencyId
  const events: readonly DirectoryEvent[] = [
    { type: 'agency-listed', at, agencyId, name: OFFICE, heading: OFFICE, aliases: [], signed: false },
    { type: 'person-listed', at, personId, agencyId, role: 'coordinator', personal: { ...first } },
    { type: 'person-approved', at, by: personId, personId },
  ]
  const written = await store.append({
    ...nothingMore,
    commandId: 'first-coordinator',
    by: personId,
    streams: [{ stream, expectedVersion: version, events }],
  })
  return written.kind === 'appended' ? 'begun' : 'kept'
}
