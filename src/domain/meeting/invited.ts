import type { CaseId, PersonId } from '../ids.ts'
import type { Meeting } from './meeting.ts'
import { controls } from './who-may.ts'

/** The cases for which alone somebody was invited, where they were invited for some and not for all. */
export function invitedFor({ admitted }: Pick<Meeting, 'admitted'>, personId: PersonId): ReadonlySet<CaseId> {
  const caseIds = admitted.get(personId)?.caseIds
  return caseIds === undefined || caseIds === 'all' ? new Set() : caseIds
}

/**
 * Whether somebody was let in for other cases alone: of this one they are no part, wherever they are (R015). Nobody who
 * runs the meeting is, such as a stand-in who was let in for one case and now chairs.
 */
export function isInvitedElsewhere(
  meeting: Meeting,
  { personId, caseId }: { personId: PersonId; caseId: CaseId },
): boolean {
  const theirs = invitedFor(meeting, personId)
  return theirs.size > 0 && !theirs.has(caseId) && !controls(meeting, personId)
}
