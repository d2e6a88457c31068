import type { Away, Placed } from '../../contracts/running-view.ts'
import { hasAnswered } from '../../domain/cases/connection.ts'
import type { PersonId } from '../../domain/ids.ts'
import { stubOf } from './agenda-view.ts'
import { personName } from './names.ts'
import type { Scene } from './scene.ts'
import type { Sight } from './sight.ts'

/** Who has somebody's place while they are away, for as long as the meeting is not over (R018). */
export function placedOf({ meeting, directory }: Scene, personId: PersonId): Placed {
  const deputy = meeting.status === 'ended' ? undefined : meeting.away.get(personId)
  return deputy === undefined ? {} : { placeWith: personName(directory, deputy) }
}

/**
 * By which somebody who is away tells the cases apart: the stubs that they have answered, and nothing that is new to
 * them.
 */
export function awayView(scene: Scene, sight: Sight): Away {
  const { personId } = sight
  const placed = placedOf(scene, personId)
  if (!placed.placeWith) return placed
  const since = scene.directory.people.get(personId)?.accountSince
  const reportable = scene.meeting.agenda.flatMap(({ caseId }) => {
    const found = scene.cases.get(caseId)
    return found && sight.knowsOf(caseId) && hasAnswered(found, { personId, since }) ? [stubOf(found)] : []
  })
  return { ...placed, reportable }
}
