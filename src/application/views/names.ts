import type { AgencyRef, PersonRef } from '../../contracts/views.ts'
import type { AreaProfile } from '../../domain/area-profile.ts'
import { speaksForAgency } from '../../domain/actor.ts'
import { corePartners } from '../../domain/directory/agencies.ts'
import type { Directory } from '../../domain/directory/directory.ts'
import type { Meeting } from '../../domain/meeting/meeting.ts'
import { missingCore } from '../../domain/meeting/missing-core.ts'
import type { AgencyId, PersonId } from '../../domain/ids.ts'
import { kept } from './kept.ts'
import type { Scene } from './scene.ts'

/** A professional's name; empty where the directory does not know them. */
export function personName(directory: Directory, personId: PersonId | null): string {
  return personId ? (directory.people.get(personId)?.name ?? '') : ''
}

/** An agency's name; empty where the directory does not know it. */
export function agencyOf(directory: Directory, agencyId: AgencyId | null): string {
  return agencyId ? (directory.agencies.get(agencyId)?.name ?? '') : ''
}

/** A professional as a view names them. */
export function personRef(directory: Directory, personId: PersonId): PersonRef {
  const person = directory.people.get(personId)
  return { personId, name: person?.name ?? '', agency: agencyOf(directory, person?.agencyId ?? null) }
}

/** Every agency with whether it is core, who is here to speak for it, and who could stand in (R018, R060). */
export function agencyRefs({ directory, meeting, profile }: Scene): readonly AgencyRef[] {
  return keptRefs(directory, meeting.present, profile)
}

const coreOf = kept((directory: Directory, profile: AreaProfile) => corePartners(directory, profile.core).agencyIds)

const keptRefs = kept((directory: Directory, here: Meeting['present'], profile: AreaProfile): readonly AgencyRef[] => {
  const agencyIds = coreOf(directory, profile)
  const core = new Set(agencyIds)
  const missing = new Set(missingCore({ present: here }, { core: agencyIds, people: directory.people }))
  const people = [...directory.people.values()].filter((person) => person.active)
  return [...directory.agencies.values()].map((agency) => {
    const mine = people.filter((person) => person.agencyId === agency.agencyId)
    const speaking = mine.filter((person) => speaksForAgency(person.role))
    const present = speaking.filter((person) => here.has(person.personId)).map((person) => person.name)
    const deputies = mine.filter((person) => person.role === 'deputy').map((person) => person.name)
    return {
      agencyId: agency.agencyId,
      name: agency.name,
      core: core.has(agency.agencyId),
      missing: missing.has(agency.agencyId),
      present,
      deputies,
    }
  })
})
