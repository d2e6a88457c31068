import type { CaseId, PersonId, UnknownId } from '../ids.ts'
import type { Meeting } from './meeting.ts'
import type { Barred } from './who-may.ts'

/** What is known from elsewhere of a case's room. */
export type RoomFacts = Barred & { closedPanel: boolean }

/** People whom the roster shows and who must not hear the case: the room view names them, and never says why (H42). */
export function askToLeave(meeting: Meeting, { mustNotHear }: Barred): readonly PersonId[] {
  return [...meeting.present.keys()].filter((person) => mustNotHear.has(person))
}

/**
 * Whether a case is held, waiting or open: somebody who must not hear it is in the room, or, for a closed panel,
 * somebody whom nobody has named (capability 1). *I have checked the people list* lifts the hold from everyone whom
 * the roster showed then: one person's look, two people's for a closed panel. Whoever comes in again holds it again.
 */
export function isHeld(meeting: Meeting, about: RoomFacts & { caseId: CaseId }): boolean {
  const checkedOver = meeting.hearings.get(about.caseId)?.checkedOver
  const needed = about.closedPanel ? 2 : 1
  const unnamed: readonly UnknownId[] = about.closedPanel ? [...meeting.unknown.keys()] : []
  return [...askToLeave(meeting, about), ...unnamed].some((one) => (checkedOver?.get(one)?.size ?? 0) < needed)
}
