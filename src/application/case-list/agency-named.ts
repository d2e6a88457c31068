import type { NamedAgency } from '../../domain/directory/directory.ts'
import type { AgencyId } from '../../domain/ids.ts'
import { plain } from './identities.ts'

/** The agency that a row names by its name, an alias or its code; null where none or more than one answers to it. */
export function agencyNamed(agencies: readonly NamedAgency[], written: string): AgencyId | null {
  const name = plain(written.replaceAll('&', ' and '))
  const named = agencies.filter((agency) => namesOf(agency).includes(name))
  return named.length === 1 ? (named[0]?.agencyId ?? null) : null
}

function namesOf(agency: NamedAgency): readonly string[] {
  return [agency.name, agency.agencyId, ...agency.aliases].map((each) => plain(each.replaceAll('&', ' and ')))
}
