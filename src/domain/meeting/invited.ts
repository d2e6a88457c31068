import type { CaseId, PersonId } from '../ids.ts'
import type { Meeting } from './meeting.ts'

/** The cases for which alone somebody was invited, where they were invited for some and not for all. */
export function invitedFor({ admitted }: Pick<Meeting, 'admitted'>, personId: PersonId): ReadonlySet<CaseId> {
  const caseIds = admitted.get(personId)?.caseIds
  return caseIds === undefined || caseIds === 'all' ? new Set() : caseIds
}

/** Whether somebody was let in for other cases alone: of this one they are no part, wherever they are (R015). */
export function isInvitedElsewhere(
  meeting: Pick<Meeting, 'admitted'>,
  { personId, caseId }: { personId: PersonId; caseId: CaseId },
): boolean {
  const theirs = invitedFor(meeting, personId)
  return theirs.size > 0 && !theirs.has(caseId)
}
