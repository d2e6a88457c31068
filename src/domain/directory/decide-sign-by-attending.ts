import { speaksForAgency } from '../actor.ts'
import type { AreaProfile } from '../area-profile.ts'
import type { AgencyId, PersonId } from '../ids.ts'
import { accept, type Decision } from '../refusal.ts'
import { londonDate, type Instant } from '../time.ts'
import type { Directory, DirectoryEvent } from './directory.ts'

/**
 * Where by attending an agency agrees to the information sharing agreement (NYY 8), it has signed from the first
 * statement that somebody who speaks for it agrees to in a meeting. Everywhere else only a signature counts (R020), and
 * nobody signs for an agency whom nobody has approved or admitted for today (R016).
 */
export function decideSignByAttending(
  { people, agencies }: Directory,
  order: {
    attending: readonly PersonId[]
    admitted: ReadonlySet<PersonId>
    profile: Pick<AreaProfile, 'agreement'>
    at: Instant
  },
): Decision<DirectoryEvent> {
  const { attending, admitted, profile, at } = order
  const { value } = profile.agreement
  if (value === 'unanswered' || value.beforeAttending) return accept()
  const signing = new Map<AgencyId, PersonId>()
  for (const personId of attending) {
    const person = people.get(personId)
    const agency = person && agencies.get(person.agencyId)
    const isNew = agency && !agency.signed && !agency.withdrawn && !signing.has(agency.agencyId)
    if (!isNew || !person.active || !speaksForAgency(person.role)) continue
    if (person.approved || admitted.has(personId)) signing.set(agency.agencyId, personId)
  }
  const on = londonDate(at)
  return accept(...[...signing].map(([agencyId, by]) => ({ type: 'agreement-signed' as const, at, by, agencyId, on })))
}
