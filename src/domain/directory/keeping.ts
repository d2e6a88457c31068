import { answered, type AreaProfile, type Rule } from '../area-profile.ts'
import type { PersonId } from '../ids.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { londonDate, type Instant, type LocalDate } from '../time.ts'
import type { Directory, DirectoryRole, Person } from './directory.ts'

/** Who keeps the directory, when, and on whose word where it is another's to say. */
export type Keeping = { who: PersonId; at: Instant }
export type Approver = 'chair' | 'coordinator' | 'none'

/** Whether somebody keeps the directory: an active, approved coordinator or operations manager (R155). */
export function mayKeep(directory: Directory, who: PersonId): boolean {
  return isFit(directory.people.get(who), ['coordinator', 'operations-manager'])
}

/** Whether somebody may say what a chair says, such as that a new person is approved (R016). */
export function mayChairAtAll(directory: Directory, who: PersonId): boolean {
  return isFit(directory.people.get(who), ['chair'])
}

/** Refuses whoever does not keep the directory. */
export function unlessKeeper(directory: Directory, who: PersonId): { refusal: Refusal } | null {
  return mayKeep(directory, who) ? null : refuse('role-not-allowed')
}

/** Refuses a day that has not come yet, under which nothing can have been signed or done. */
export function unlessPast(on: LocalDate, at: Instant): { refusal: Refusal } | null {
  return on > londonDate(at) ? refuse('date-in-the-future') : null
}

/** The rule by which somebody of this role is approved: observers, one-case practitioners, and everybody else. */
export function approvalRule(profile: AreaProfile, role: DirectoryRole): Rule<Approver> {
  if (role === 'observer') return profile.observersApproved
  return role === 'practitioner' ? profile.guestsApproved : profile.newPeopleApproved
}

/** Who approves somebody of this role; where the protocol leaves it open a coordinator does, by name. */
export function approverOf(profile: AreaProfile, role: DirectoryRole): Approver {
  return answered<Approver>(approvalRule(profile, role), 'coordinator')
}

function isFit(person: Person | undefined, roles: readonly DirectoryRole[]): boolean {
  return person !== undefined && person.active && person.approved && roles.includes(person.role)
}
