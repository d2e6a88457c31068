import type { Actor } from './actor.ts'
import { speaksForAgency } from './actor.ts'
import type { AreaRole } from './area-rules.ts'
import type { Said } from './meeting/meeting.ts'

/**
 * Whether somebody acts in a part that a protocol names. Who is not here, such as a board, acts through the
 * coordinator, who keeps the record of it.
 */
export function actsAs(role: AreaRole, actor: Actor): boolean {
  if (role === 'chair') return actor.controls || actor.chairing
  if (role === 'operations-manager' || role === 'triage-panel') return actor.role === 'operations-manager'
  if (role === 'representative') return speaksForAgency(actor.role)
  return actor.desk
}

/** Whose deed it is: the coordinator's own where it is theirs to do, and on the word of another where it is not. */
export function deedOf(role: AreaRole, actor: Actor): Said {
  return role === 'coordinator' ? { by: actor.personId, enteredBy: actor.personId } : actor.said
}
