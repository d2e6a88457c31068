import { actorIn } from '../../domain/actor.ts'
import type { Actor } from '../../domain/actor.ts'
import type { Directory } from '../../domain/directory/directory.ts'
import type { Meeting } from '../../domain/meeting/meeting.ts'
import type { Given, Outcome } from '../write/outcome.ts'
import { no } from './meeting-ground.ts'

/** Who gives an order, as facts; an order from somebody whom the directory does not hold is refused. */
export async function asActor(
  given: Given,
  where: { directory: Directory; meeting: Meeting | null },
  decide: (actor: Actor) => Outcome | Promise<Outcome>,
): Promise<Outcome> {
  const person = where.directory.people.get(given.who)
  const agency = person ? where.directory.agencies.get(person.agencyId) : undefined
  if (!person?.active || !agency) return no('not-in-directory')
  return decide(actorIn({ person, agency, meeting: where.meeting }))
}
