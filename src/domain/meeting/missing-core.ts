import { agenciesSpokenFor } from '../directory/agencies.ts'
import type { Person } from '../directory/directory.ts'
import type { AgencyId, PersonId } from '../ids.ts'
import type { Meeting } from './meeting.ts'

/**
 * Core agencies for which nobody in the room speaks, by phone or otherwise: shown to the chair, and never a bar (R060,
 * R061).
 */
export function missingCore(
  meeting: Pick<Meeting, 'present'>,
  given: { core: readonly AgencyId[]; people: ReadonlyMap<PersonId, Person> },
): readonly AgencyId[] {
  const here = agenciesSpokenFor(given.people, meeting.present.keys())
  return given.core.filter((agencyId) => !here.has(agencyId))
}
