import type { MeetingView } from '../../contracts/views.ts'
import { speaksForAgency } from '../../domain/actor.ts'
import { privateNotesOf } from '../../domain/cases/private-notes.ts'
import type { Scene } from './scene.ts'
import type { Sight } from './sight.ts'

/**
 * One line for each case that somebody may look up for their agency, with what the agency has noted for itself (H22).
 */
export function privateNotesView(scene: Scene, sight: Sight): Pick<MeetingView, 'privateNotes'> {
  const { meeting, cases } = scene
  const { actor } = sight
  if (!actor || !speaksForAgency(actor.role) || meeting.status === 'ended') return {}
  return {
    privateNotes: meeting.agenda.flatMap(({ caseId }) => {
      const found = cases.get(caseId)
      if (!found || !sight.searches(caseId)) return []
      return [{ caseId, text: privateNotesOf(found, { agencyId: actor.agencyId, meeting }) }]
    }),
  }
}
