import type { PreparedCase, PreparingView } from '../../contracts/preparing-view.ts'
import { speaksForAgency } from '../../domain/actor.ts'
import type { Case } from '../../domain/cases/case.ts'
import { meetingClocks } from '../../domain/clocks/meeting-clocks.ts'
import type { Clock } from '../../domain/clocks/clock.ts'
import { reckonerFor } from '../../domain/clocks/reckoning.ts'
import type { AgencyId } from '../../domain/ids.ts'
import { headingOf } from './heading.ts'
import type { Scene } from './scene.ts'
import type { Sight } from './sight.ts'

/**
 * What somebody prepares for a meeting that is planned or open. Names stand on it only where the list went out with
 * them, or where the meeting calls the case by them (R010, R072).
 */
export function preparingView(scene: Scene, sight: Sight): PreparingView {
  const clocks = clocksOf(scene)
  const update = clocks.find(({ kind }) => kind === 'written-update')
  const { actor } = sight
  const speaks = actor !== null && speaksForAgency(actor.role) && scene.meeting.status !== 'ended'
  const asked = scene.meeting.agenda.flatMap(({ caseId }) => {
    const found = sight.searches(caseId) ? scene.cases.get(caseId) : undefined
    return found && scene.meeting.hearings.get(caseId)?.status === 'waiting' ? [found] : []
  })
  return {
    updateDue: update?.dueAt ?? null,
    updateClause: scene.profile.absentUpdate.clause,
    cases: speaks ? asked.map((each) => prepared(scene, sight, { each, clocks, agencyId: actor.agencyId })) : [],
  }
}

type Preparing = { each: Case; clocks: readonly Clock[]; agencyId: AgencyId }

function prepared(scene: Scene, sight: Sight, { each, clocks, agencyId }: Preparing): PreparedCase {
  const { caseId } = each
  const heading = headingOf(scene, caseId)
  const named = sight.names(caseId) || (scene.meeting.status === 'planned' && each.listSentAt !== null)
  const sent = each.updates.findLast(
    (update) => update.agencyId === agencyId && update.meetingId === scene.meeting.meetingId,
  )
  const research = clocks.find(({ kind, about }) => kind === 'research' && about.caseId === caseId)
  return {
    ...heading,
    victim: named ? heading.victim : '',
    perpetrator: named ? heading.perpetrator : '',
    sent: sent?.knowledge ?? null,
    researchDue: research?.missing?.includes(agencyId) ? research.dueAt : null,
  }
}

function clocksOf(scene: Scene): readonly Clock[] {
  const { at, holidays, profile, directory, meeting, cases } = scene
  const facts = { at, holidays, profile, directory, meetings: [meeting], cases: [...cases.values()] }
  return meetingClocks({ ...facts, profiles: new Map(), circulations: [], actions: [] }, reckonerFor(holidays))
}
