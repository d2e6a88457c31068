import { loadAreaProfiles } from '../../src/adapters/area-profiles.ts'
import { actorIn, type Actor } from '../../src/domain/actor.ts'
import type { AreaProfile } from '../../src/domain/area-profile.ts'
import { noDirectory, type Directory, type DirectoryRole, type Person } from '../../src/domain/directory/directory.ts'
import { evolveDirectory } from '../../src/domain/directory/evolve-directory.ts'
import type { AgencyId, PersonId } from '../../src/domain/ids.ts'
import type { Meeting } from '../../src/domain/meeting/meeting.ts'

export const thurrock: AreaProfile = loadAreaProfiles().byArea('thurrock')

export const agencies = {
  police: 'ag-police' as AgencyId,
  idva: 'ag-idva' as AgencyId,
  children: 'ag-children' as AgencyId,
  housing: 'ag-housing' as AgencyId,
  charity: 'ag-charity' as AgencyId,
}

/** Everybody of an invented area; the charity has not signed the agreement, and the newcomer is not approved. */
export const who = {
  chair: 'p-chair' as PersonId,
  standIn: 'p-stand-in' as PersonId,
  coordinator: 'p-coordinator' as PersonId,
  otherCoordinator: 'p-other-coordinator' as PersonId,
  manager: 'p-manager' as PersonId,
  police: 'p-police' as PersonId,
  policeDeputy: 'p-police-deputy' as PersonId,
  idva: 'p-idva' as PersonId,
  children: 'p-children' as PersonId,
  childrenDeputy: 'p-children-deputy' as PersonId,
  housing: 'p-housing' as PersonId,
  charity: 'p-charity' as PersonId,
  practitioner: 'p-practitioner' as PersonId,
  observer: 'p-observer' as PersonId,
  newcomer: 'p-newcomer' as PersonId,
}

const headings: [AgencyId, string, boolean][] = [
  [agencies.police, 'Police', true],
  [agencies.idva, 'IDVA', true],
  [agencies.children, 'Children’s Social Care', true],
  [agencies.housing, 'Housing', true],
  [agencies.charity, 'Voluntary', false],
]
const roles: [PersonId, AgencyId, DirectoryRole][] = [
  [who.chair, agencies.police, 'chair'],
  [who.standIn, agencies.housing, 'chair'],
  [who.coordinator, agencies.children, 'coordinator'],
  [who.otherCoordinator, agencies.children, 'coordinator'],
  [who.manager, agencies.children, 'operations-manager'],
  [who.police, agencies.police, 'representative'],
  [who.policeDeputy, agencies.police, 'deputy'],
  [who.idva, agencies.idva, 'representative'],
  [who.children, agencies.children, 'representative'],
  [who.childrenDeputy, agencies.children, 'deputy'],
  [who.housing, agencies.housing, 'representative'],
  [who.charity, agencies.charity, 'representative'],
  [who.practitioner, agencies.housing, 'practitioner'],
  [who.observer, agencies.police, 'observer'],
  [who.newcomer, agencies.housing, 'representative'],
]

const at = '2026-01-05T09:00:00Z'

/** The directory as its events make it. */
export function aDirectory(): Directory {
  let directory = noDirectory
  for (const [agencyId, heading, signed] of headings) {
    directory = evolveDirectory(directory, {
      type: 'agency-listed',
      at,
      agencyId,
      name: `Invented ${heading}`,
      aliases: [],
      heading,
      signed,
    })
  }
  for (const [personId, agencyId, role] of roles) {
    const personal = {
      name: `Invented ${personId}`,
      mail: `${personId.slice(2)}@agency.example`,
      accountId: personId,
      tenantId: 't',
    }
    directory = evolveDirectory(directory, { type: 'person-listed', at, personId, agencyId, role, personal })
    if (personId === who.newcomer) continue
    directory = evolveDirectory(directory, { type: 'person-approved', at, by: who.manager, personId })
  }
  return directory
}

/** The directory with one person changed. */
export function withPerson(directory: Directory, personId: PersonId, change: Partial<Person>): Directory {
  const person = directory.people.get(personId)
  if (!person) throw new Error('nobody of that id')
  return { ...directory, people: new Map(directory.people).set(personId, { ...person, ...change }) }
}

/** The facts about one of them as somebody who acts, in a meeting or outside any. */
export function actor(personId: PersonId, meeting: Meeting | null = null, directory = aDirectory()): Actor {
  const person = directory.people.get(personId)
  const agency = person && directory.agencies.get(person.agencyId)
  if (!person || !agency) throw new Error('nobody of that id')
  return actorIn({ person, agency, meeting })
}
