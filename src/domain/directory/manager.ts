import type { AreaProfile } from '../area-profile.ts'
import type { PersonId } from '../ids.ts'
import type { Directory, Person } from './directory.ts'

/** Whether the area has somebody's own manager told of a connection that they declare (R012, Gwent 4.5). */
export function asksForManager({ connections: { value } }: Pick<AreaProfile, 'connections'>): boolean {
  return value !== 'unanswered' && value.alsoTold.includes('line-manager')
}

/** Somebody's own manager, as long as that person is in the directory; null where nobody is named. */
export function managerOf({ managerId }: Pick<Person, 'managerId'>, { people }: Directory): PersonId | null {
  return managerId && people.get(managerId)?.active === true ? managerId : null
}
