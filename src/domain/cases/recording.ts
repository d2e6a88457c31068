import type { Actor } from '../actor.ts'
import type { CaseId } from '../ids.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { refuse, type Refusal } from '../refusal.ts'

/** Who records something about a case, and in which meeting. */
export type Recording = { actor: Actor; meeting: Meeting; caseId: CaseId }

/**
 * Whether something may be recorded about a case now: while it is open, or once it has been heard and no case is open,
 * so that the record can be caught up between cases and after the end. While another case is open, what is meant for
 * this one is refused, lest it land on the wrong case (H20).
 */
export function refusedNow(meeting: Meeting, caseId: CaseId): { refusal: Refusal } | null {
  const hearing = meeting.hearings.get(caseId)
  if (!hearing) return refuse('case-not-on-agenda')
  if (meeting.openCase === caseId) return null
  if (meeting.status === 'planned') return refuse('meeting-not-open')
  return meeting.openCase === null && hearing.status === 'heard' ? null : refuse('case-not-open')
}

/** Refuses everyone but the chair, and the coordinators on the chair's word, and them too where it is not the time. */
export function refusedToRecord({ actor, meeting, caseId }: Recording): { refusal: Refusal } | null {
  return actor.controls ? refusedNow(meeting, caseId) : refuse('role-not-allowed')
}
