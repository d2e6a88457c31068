import type { Case } from '../cases/case.ts'
import { mustNotHear } from '../cases/connection.ts'
import { speakersOf } from '../directory/agencies.ts'
import type { Directory, DirectoryRole, Person } from '../directory/directory.ts'
import type { AgencyId, CaseId, PersonId } from '../ids.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { Action } from './action.ts'

export type OwnerFacts = { directory: Directory; caseFile: Case; meeting: Meeting | null }

/**
 * Who speaks for an agency about one case: its approved representative, the one who attended first, or else a deputy;
 * never one who must not hear the case. Null where there is nobody, which a person must look at (R018).
 */
export function speakerFor(agencyId: AgencyId, { directory, caseFile, meeting }: OwnerFacts): PersonId | null {
  const free = speakersOf(directory, agencyId).filter(({ personId }) => !mustNotHear(caseFile, personId))
  const attendance = meeting?.hearings.get(caseFile.caseId)?.attendance
  const first = free[0]
  const sameRole = free.filter((person) => person.role === first?.role)
  return (sameRole.find((person) => attendance?.has(person.personId)) ?? first)?.personId ?? null
}

/** Who of an agency is in the room for a case, and so is named where nobody else was (R091); null where nobody is. */
export function speakerInRoom(agencyId: AgencyId, { directory, caseFile, meeting }: OwnerFacts): PersonId | null {
  const here = speakersOf(directory, agencyId).filter(({ personId }) => meeting?.present.has(personId))
  return here.find(({ personId }) => !mustNotHear(caseFile, personId))?.personId ?? null
}

/** Those who take nothing on for their agency: they watch, read counts, or are there for one case alone. */
const takeNothing: ReadonlySet<DirectoryRole> = new Set(['observer', 'board', 'practitioner'])

/** True for whoever is approved and takes actions on for an agency that has signed the agreement (R018, R020). */
export function takesOn({ agencies }: Directory, { active, approved, role, agencyId }: Person): boolean {
  return active && approved && !takeNothing.has(role) && agencies.get(agencyId)?.signed === true
}

/**
 * Whether somebody may be given an action, or the telling of the victim: of a signed agency or office, or a
 * practitioner who was let in for this case (R015). An observer, the board and an agency that has not signed take
 * nothing on.
 */
export function mayBeGiven(personId: PersonId, { directory, caseFile, meeting }: OwnerFacts): boolean {
  const person = directory.people.get(personId)
  if (!person?.active) return false
  return takesOn(directory, person) || (meeting !== null && isLetInFor(meeting, { personId, caseId: caseFile.caseId }))
}

/** True for a practitioner whom the chair let in for a case. */
export function isLetInFor(
  { admitted }: Meeting,
  { personId, caseId }: { personId: PersonId; caseId: CaseId },
): boolean {
  const known = admitted.get(personId)
  return known?.as === 'practitioner' && (known.caseIds === 'all' || known.caseIds.has(caseId))
}

/**
 * Whom an action is put to: the person named, while they may hear of the case, else who speaks for the agency (R091).
 */
export function ownerOf(action: Pick<Action, 'agencyId' | 'personId'>, facts: OwnerFacts): PersonId | null {
  const named = action.personId === null ? undefined : facts.directory.people.get(action.personId)
  if (named?.active && !mustNotHear(facts.caseFile, named.personId)) return named.personId
  return action.agencyId === null ? null : speakerFor(action.agencyId, facts)
}
