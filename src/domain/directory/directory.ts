import type { AgencyId, PersonId } from '../ids.ts'
import type { Instant, LocalDate } from '../time.ts'

/** What somebody is to the MARAC. Who chairs is said meeting by meeting (R146); here it says who may. */
export type DirectoryRole =
  | 'chair'
  | 'coordinator'
  | 'operations-manager'
  | 'representative'
  | 'deputy'
  | 'practitioner'
  | 'observer'
  /** A board or a steering group: reads counts and nothing else. */
  | 'board'

/** A professional's name and account: sealed under the directory's own key. */
export type PersonDetails = {
  name: string
  mail: string
  accountId: string
  tenantId: string
  /** At which the chair rings them on the day; absent where nobody has given one. */
  phone?: string
}

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
  /** `on` is the day that stands under the signature; an older log has none, and then it is the day of the entry. */
  | { type: 'agreement-signed'; at: Instant; by: PersonId; agencyId: AgencyId; on?: LocalDate }
  | { type: 'agency-withdrawn'; at: Instant; by: PersonId; agencyId: AgencyId }
  /**
   * `by` is absent where nobody entered them: in an older log, and of the first coordinator, whom the settings name.
   */
  | {
      type: 'person-listed'
      at: Instant
      by?: PersonId
      personId: PersonId
      agencyId: AgencyId
      role: DirectoryRole
      personal: PersonDetails
    }
  /** `enteredBy` where a coordinator enters what a chair has said. */
  | { type: 'person-approved'; at: Instant; by: PersonId; enteredBy?: PersonId; personId: PersonId }
  | { type: 'person-withdrawn'; at: Instant; by: PersonId; personId: PersonId }
  | {
      type: 'training-recorded'
      at: Instant
      by: PersonId
      personId: PersonId
      steps: readonly string[]
      on: LocalDate
    }
  | { type: 'commitment-noted'; at: Instant; by: PersonId; personId: PersonId; may: boolean }
  | { type: 'recipients-confirmed'; at: Instant; by: PersonId }
  | { type: 'manager-named'; at: Instant; by: PersonId; personId: PersonId; managerId: PersonId | null }
  | { type: 'phrases-kept'; at: Instant; by: PersonId; personal: { phrases: readonly Phrase[] } }
  | { type: 'core-list-confirmed'; at: Instant; by: PersonId; agencyIds: readonly AgencyId[] }

export type Agency = {
  agencyId: AgencyId
  name: string
  aliases: readonly string[]
  heading: string
  signed: boolean
  /** The day on which it signed the information sharing agreement, from which its review is reckoned (R020). */
  signedOn: LocalDate | null
  /** Left the MARAC: nothing reaches anyone of it until it is listed and has signed again (R156). */
  withdrawn: boolean
}
/** As much of an agency as it takes to find it by what somebody wrote. */
export type NamedAgency = Pick<Agency, 'agencyId' | 'name' | 'aliases'>
export type Person = {
  personId: PersonId
  agencyId: AgencyId
  role: DirectoryRole
  approved: boolean
  active: boolean
  /** Who entered them as they stand, with this account, agency and role; absent where nobody did. */
  listedBy?: PersonId
  /** May say in the meeting what their agency will do; null until somebody has asked (R019). */
  canCommit: boolean | null
  /**
   * Their own manager, where the area has one told of a connection (R012, Gwent 4.5); absent until somebody is named.
   */
  managerId?: PersonId | null
  /** Each step of training or induction, with the day on which it was last done (R017). */
  training: ReadonlyMap<string, LocalDate>
  /** Since when this is their address: a newer one than the last sending has never been tried (H06). */
  mailSince: Instant | null
  /**
   * Since when they have another account than at first: whoever is behind it agrees and answers for themselves (R012).
   */
  accountSince?: Instant
} & PersonDetails
/** An abbreviation of one's own, and what it stands for. */
export type Phrase = { short: string; long: string }
export type Directory = {
  agencies: ReadonlyMap<AgencyId, Agency>
  people: ReadonlyMap<PersonId, Person>
  /** Null until a person has confirmed that the core list is complete (R060). */
  confirmedCore: readonly AgencyId[] | null
  /** When the directory was begun, and when its recipients were last looked through (R022). */
  since: Instant | null
  recipientsCheckedAt: Instant | null
  /** What each person types in short; absent until somebody has kept some. */
  phrases?: ReadonlyMap<PersonId, readonly Phrase[]>
}

/** An empty directory. */
export const noDirectory: Directory = {
  agencies: new Map(),
  people: new Map(),
  confirmedCore: null,
  since: null,
  recipientsCheckedAt: null,
}
