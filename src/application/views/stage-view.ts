import type { StageView } from '../../contracts/stage-view.ts'
import { answered } from '../../domain/area-profile.ts'
import { isOutsidePanel } from '../../domain/cases/connection.ts'
import type { PersonId } from '../../domain/ids.ts'
import { headingOf } from './heading.ts'
import type { Scene } from './scene.ts'
import { sightOf } from './sight.ts'

/**
 * The stage as one person sees it. Teams opens it for each of them under their own sign-in, so that whoever must not
 * hear a case reads no name of it on the stage either. It has nothing that the full view has beside these few words
 * (H05).
 */
export function stageView(scene: Scene, personId: PersonId): StageView {
  const { meeting, profile } = scene
  return {
    now: scene.at,
    rehearsal: scene.rehearsal,
    marking: answered(profile.marking, 'OFFICIAL-SENSITIVE'),
    status: meeting.status,
    current: currentOf(scene, personId),
  }
}

function currentOf(scene: Scene, personId: PersonId): StageView['current'] {
  const hearing = scene.meeting.openCase ? scene.meeting.hearings.get(scene.meeting.openCase) : undefined
  const sight = sightOf(scene, personId)
  if (!hearing?.slot || !sight.hasPart) return null
  const { caseId, stage, slot } = hearing
  if (sight.reads(caseId)) {
    const { number, victim } = headingOf(scene, caseId)
    const [first = null] = answered(scene.profile.stages, [])
    return { number, firstName: victim, stage: stage ?? first, since: slot.calledAt }
  }
  const found = scene.cases.get(caseId)
  return found && isOutsidePanel(found, personId) ? null : 'not-yours'
}
