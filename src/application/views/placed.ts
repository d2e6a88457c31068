import type { Placed } from '../../contracts/running-view.ts'
import type { PersonId } from '../../domain/ids.ts'
import { personName } from './names.ts'
import type { Scene } from './scene.ts'

/** Who has somebody's place while they are away, for as long as the meeting is not over (R018). */
export function placedOf({ meeting, directory }: Scene, personId: PersonId): Placed {
  const deputy = meeting.status === 'ended' ? undefined : meeting.away.get(personId)
  return deputy === undefined ? {} : { placeWith: personName(directory, deputy) }
}
