import { speakersOf } from '../domain/directory/agencies.ts'
import type { Agency, Directory } from '../domain/directory/directory.ts'
import type { AgencyId, PersonId } from '../domain/ids.ts'

/** The approved representatives of an agency. */
export function representativesOf(directory: Directory, agencyId: AgencyId | null): readonly PersonId[] {
  return speaking(directory, { agencyId, role: 'representative' })
}

/** The approved deputies of an agency. */
export function deputiesOf(directory: Directory, agencyId: AgencyId | null): readonly PersonId[] {
  return speaking(directory, { agencyId, role: 'deputy' })
}

/** The agencies that sit at the table: signed, with somebody approved to speak for them. Offices and boards do not. */
export function agenciesAtTable(directory: Directory): readonly Agency[] {
  return [...directory.agencies.values()].filter(
    ({ agencyId, signed }) => signed && speakersOf(directory, agencyId).length > 0,
  )
}

/** Each person once, in the order first named. */
export function uniquePeople(people: readonly PersonId[]): readonly PersonId[] {
  return [...new Set(people)]
}

function speaking(
  directory: Directory,
  of: { agencyId: AgencyId | null; role: 'representative' | 'deputy' },
): readonly PersonId[] {
  const speakers = of.agencyId ? speakersOf(directory, of.agencyId) : []
  return speakers.filter((person) => person.role === of.role).map((person) => person.personId)
}
