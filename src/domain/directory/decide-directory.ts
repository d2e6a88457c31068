import type { Actor } from '../actor.ts'
import type { AgencyId } from '../ids.ts'
import { accept, refuse, type Decision } from '../refusal.ts'
import type { Instant } from '../time.ts'
import type { Directory, DirectoryEvent } from './directory.ts'

/**
 * A coordinator or operations manager says which agencies the core partners are, where the protocol names only some
 * (R060).
 */
export function decideConfirmCoreList(
  state: Directory,
  order: { agencyIds: readonly AgencyId[]; actor: Actor; at: Instant },
): Decision<DirectoryEvent> {
  const { agencyIds, actor, at } = order
  if (!actor.desk && actor.role !== 'operations-manager') return refuse('role-not-allowed')
  const unknown = agencyIds.find((agencyId) => !state.agencies.has(agencyId))
  if (unknown !== undefined) return refuse('no-such-agency', { about: unknown })
  const wanted = new Set(agencyIds)
  const held = state.confirmedCore
  if (held?.length === wanted.size && held.every((agencyId) => wanted.has(agencyId))) return accept()
  return accept({ type: 'core-list-confirmed', at, by: actor.personId, agencyIds: [...wanted] })
}
