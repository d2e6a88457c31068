import type { AgencyId, PersonId } from '../ids.ts'
import type { Instant } from '../time.ts'

/** What somebody is to the MARAC. Who chairs is said meeting by meeting (R146); here it says who may. */
export type DirectoryRole =
  'chair' | 'coordinator' | 'operations-manager' | 'representative' | 'deputy' | 'practitioner' | 'observer'

/** A professional's name and account: sealed under the directory's own key. */
export type PersonDetails = { name: string; mail: string; accountId: string; tenantId: string }

/** What becomes true of the directory. */
export type DirectoryEvent =
  | {
      type: 'agency-listed'
      at: Instant
      agencyId: AgencyId
      name: string
      aliases: readonly string[]
      heading: string
      signed: boolean
    }
  | { type: 'agreement-signed'; at: Instant; by: PersonId; agencyId: AgencyId }
  | {
      type: 'person-listed'
      at: Instant
      personId: PersonId
      agencyId: AgencyId
      role: DirectoryRole
      personal: PersonDetails
    }
  | { type: 'person-approved'; at: Instant; by: PersonId; personId: PersonId }
  | { type: 'person-withdrawn'; at: Instant; by: PersonId; personId: PersonId }
  | { type: 'core-list-confirmed'; at: Instant; by: PersonId; agencyIds: readonly AgencyId[] }

export type Agency = { agencyId: AgencyId; name: string; aliases: readonly string[]; heading: string; signed: boolean }
export type Person = {
  personId: PersonId
  agencyId: AgencyId
  role: DirectoryRole
  approved: boolean
  active: boolean
} & PersonDetails
export type Directory = {
  agencies: ReadonlyMap<AgencyId, Agency>
  people: ReadonlyMap<PersonId, Person>
  /** Null until a person has confirmed that the core list is complete (R060). */
  confirmedCore: readonly AgencyId[] | null
}

/** An empty directory. */
export const noDirectory: Directory = { agencies: new Map(), people: new Map(), confirmedCore: null }
