import type { Person } from '../directory/directory.ts'
import type { AgencyId, PersonId } from '../ids.ts'
import type { Meeting } from './meeting.ts'

/** Core agencies with nobody in the room, by phone or otherwise: shown to the chair, and never a bar (R060, R061). */
export function missingCore(
  meeting: Meeting,
  given: { core: readonly AgencyId[]; people: ReadonlyMap<PersonId, Person> },
): readonly AgencyId[] {
  const here = new Set([...meeting.present.keys()].map((person) => given.people.get(person)?.agencyId))
  return given.core.filter((agencyId) => !here.has(agencyId))
}
