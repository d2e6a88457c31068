import type { PersonId } from '../ids.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { RefusalCode } from '../refusal.ts'
import type { Directory } from './directory.ts'

/**
 * Why somebody has no part in the MARAC yet, or null: not in the directory, of an agency that has not signed (R020), or
 * approved by nobody and not admitted for today (R016). Whatever a meeting's plan calls them, it comes before it.
 */
export function notCleared(
  directory: Directory,
  { who, meeting }: { who: PersonId; meeting: Pick<Meeting, 'admitted'> | null },
): Extract<RefusalCode, 'not-in-directory' | 'agreement-unsigned' | 'not-approved'> | null {
  const person = directory.people.get(who)
  const agency = person && directory.agencies.get(person.agencyId)
  if (!person?.active || !agency) return 'not-in-directory'
  if (!agency.signed) return 'agreement-unsigned'
  return person.approved || meeting?.admitted.has(who) ? null : 'not-approved'
}
