import type { Actor } from './client.ts'

/** Who plays which part in a run, by role and heading rather than by name. */
export type Cast = {
  everyone: readonly Actor[]
  chair: Actor
  standIn: Actor
  coordinator: Actor
  secondCoordinator: Actor
  operationsManager: Actor
  practitioner: Actor
  observer: Actor
  outsider: Actor
  /** The representative of each agency, by its SafeLives heading. */
  representatives: ReadonlyMap<string, Member>
  deputies: ReadonlyMap<string, Member>
  /** The representative of an agency that has not signed. */
  unsigned: Actor | null
}
export type Member = Actor & { agencyId: string; heading: string }

/** The part of the cast that sits in the meeting as agencies. */
export function memberOf(cast: Cast, heading: string): Member {
  const found = cast.representatives.get(heading)
  if (!found) throw new Error(`The rehearsal's directory has no representative under the heading ${heading}`)
  return found
}
