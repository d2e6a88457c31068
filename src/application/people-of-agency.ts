import { kept } from './views/kept.ts'
import { speakersOf } from '../domain/directory/agencies.ts'
import type { Agency, Directory } from '../domain/directory/directory.ts'
import type { AgencyId, PersonId } from '../domain/ids.ts'

/** The approved deputies of an agency. */
export function deputiesOf(directory: Directory, agencyId: AgencyId | null): readonly PersonId[] {
  const speakers = agencyId ? speakersOf(directory, agencyId) : []
  return speakers.filter((person) => person.role === 'deputy').map((person) => person.personId)
}

/** The agencies that sit at the table: signed, with somebody approved to speak for them. Offices and boards do not. */
export const agenciesAtTable = kept((directory: Directory): readonly Agency[] =>
  [...directory.agencies.values()].filter(
    ({ agencyId, signed }) => signed && speakersOf(directory, agencyId).length > 0,
  ),
)

/** Each person once, in the order first named. */
export function uniquePeople(people: readonly PersonId[]): readonly PersonId[] {
  return [...new Set(people)]
}
