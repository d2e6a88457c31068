import { speaksForAgency } from '../actor.ts'
import type { AreaProfile } from '../area-profile.ts'
import type { PersonId } from '../ids.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { londonDate, londonMoment, plusMonths, type Instant } from '../time.ts'
import type { Directory } from './directory.ts'

/** When each person was last in a meeting; whoever never was is not in it. */
export function lastAttended(meetings: readonly Meeting[]): ReadonlyMap<PersonId, Instant> {
  const last = new Map<PersonId, Instant>()
  for (const meeting of meetings)
    for (const { personId } of meeting.comings)
      if ((last.get(personId) ?? '') < meeting.startsAt) last.set(personId, meeting.startsAt)
  return last
}

/**
 * Since when the recipients have not been looked through, and by when they are to be; null where no area asks (R022).
 */
export function recipientsCheck(
  { since, recipientsCheckedAt }: Pick<Directory, 'since' | 'recipientsCheckedAt'>,
  rule: AreaProfile['recipientsReview'],
): { from: Instant; dueAt: Instant } | null {
  const from = recipientsCheckedAt ?? since
  if (rule.value === 'unanswered' || from === null) return null
  return { from, dueAt: londonMoment(plusMonths(londonDate(from), rule.value.everyMonths), '23:59') }
}

/** Everyone who receives papers and has been in no meeting for that long: Gwent 2.4 asks every six months (R022). */
export function absentRecipients(
  directory: Directory,
  of: { rule: AreaProfile['recipientsReview']; attended: ReadonlyMap<PersonId, Instant>; at: Instant },
): readonly PersonId[] {
  if (of.rule.value === 'unanswered') return []
  const begin = londonMoment(plusMonths(londonDate(of.at), -of.rule.value.everyMonths), '00:00')
  return [...directory.people.values()]
    .filter(({ active, approved, role }) => active && approved && speaksForAgency(role))
    .filter(({ personId }) => (of.attended.get(personId) ?? '') < begin)
    .map(({ personId }) => personId)
}
