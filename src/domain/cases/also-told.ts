import { answered, type AreaProfile } from '../area-profile.ts'
import type { AreaRole } from '../area-rules.ts'
import type { Directory } from '../directory/directory.ts'
import { managerOf } from '../directory/manager.ts'
import type { PersonId } from '../ids.ts'
import type { Meeting } from '../meeting/meeting.ts'

/**
 * Who is told beside the decider, and who is not here to be told: those the person tells, and the decider asks after.
 */
export type AlsoTold = { people: readonly PersonId[]; byHand: readonly AreaRole[] }

/**
 * Whom the protocol has told that somebody declared a connection, beside whoever decides on it (R012; Gwent 4.5: their
 * own manager). They are told that there is something, and neither of which case nor of whom.
 */
export function alsoTold(
  about: PersonId,
  facts: { directory: Directory; meeting: Meeting; profile: Pick<AreaProfile, 'connections'> },
): AlsoTold {
  const { alsoTold: roles } = answered(facts.profile.connections, { decider: 'chair', alsoTold: [] })
  const found = roles.map((role) => ({ role, people: peopleAs(role, { about, ...facts }) }))
  return {
    people: [...new Set(found.flatMap(({ people }) => people))].filter((personId) => personId !== about),
    byHand: found.filter(({ people }) => people.length === 0).map(({ role }) => role),
  }
}

type Asked = { about: PersonId; directory: Directory; meeting: Meeting }

/** Nobody for a part that is held outside the directory, such as a board's. */
function peopleAs(role: AreaRole, { about, directory, meeting }: Asked): readonly PersonId[] {
  const person = directory.people.get(about)
  if (role === 'line-manager') {
    const manager = person && managerOf(person, directory)
    return manager ? [manager] : []
  }
  if (role === 'coordinator') return meeting.coordinators
  return role === 'chair' ? [meeting.chair] : []
}
