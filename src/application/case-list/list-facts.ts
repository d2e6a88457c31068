import type { AreaProfile } from '../../domain/area-profile.ts'
import type { NamedAgency } from '../../domain/directory/directory.ts'
import type { CaseId } from '../../domain/ids.ts'
import type { Holidays, LocalDate } from '../../domain/time.ts'
import type { IdentityRole } from './identities.ts'

/** A case that was kept before, found again by one of its identities; with every day on which it was heard. */
export type EarlierCase = {
  caseId: CaseId
  role: IdentityRole
  identity: string
  received: LocalDate
  heardOn: readonly LocalDate[]
  highRisk: boolean
}

/** All that a case list is looked at against. */
export type ListFacts = {
  agencies: readonly NamedAgency[]
  profile: AreaProfile
  holidays: Holidays
  today: LocalDate
  /** The day on which these cases are to be heard, where one is planned. */
  meetingOn: LocalDate | null
  /** The day of the area's last meeting, held or planned: from it a rhythm without its day is counted (R023). */
  lastMeeting: LocalDate | null
  earlier: readonly EarlierCase[]
  /** References of cases that were kept before: the same list brought in twice. */
  waiting: ReadonlySet<string>
}
