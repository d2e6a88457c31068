import type { AreaProfile } from '../../domain/area-profile.ts'
import type { Agency } from '../../domain/directory/directory.ts'
import type { Holidays, LocalDate } from '../../domain/time.ts'
import type { IdentityRole } from './identities.ts'

/** A case that was heard before, found again by one of its identities. */
export type EarlierHearing = { role: IdentityRole; identity: string; heardOn: LocalDate; received: LocalDate }

/** All that a case list is looked at against. */
export type ListFacts = {
  agencies: readonly Agency[]
  profile: AreaProfile
  holidays: Holidays
  today: LocalDate
  /** The day on which these cases are to be heard, where one is planned. */
  meetingOn: LocalDate | null
  earlier: readonly EarlierHearing[]
  /** References of cases that were kept before: the same list brought in twice. */
  waiting: ReadonlySet<string>
}
