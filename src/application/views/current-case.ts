import type { CaseView } from '../../contracts/case-view.ts'
import type { MeetingView } from '../../contracts/views.ts'
import { isTheirs } from '../../domain/actions/action-status.ts'
import type { Actor } from '../../domain/actor.ts'
import { isOutsidePanel } from '../../domain/cases/connection.ts'
import { isIdva } from '../../domain/directory/agencies.ts'
import { updateOf } from './answers-view.ts'
import type { OpenCase } from './answers-view.ts'
import { caseView } from './case-view.ts'
import { barredFrom } from './earlier-plan.ts'
import { turnView } from './noted-view.ts'
import type { Scene } from './scene.ts'
import type { Sight } from './sight.ts'

/** The open case as one person may see it; to whoever is outside a closed panel no case is open at all (R053, R108). */
export function currentCase(scene: Scene, sight: Sight): MeetingView['current'] {
  const caseId = scene.meeting.openCase
  const hearing = caseId && scene.meeting.hearings.get(caseId)
  if (!hearing || !sight.hasPart) return null
  const heard = scene.cases.get(caseId)
  if (heard && sight.reads(caseId)) return readBy(scene, sight, { heard, hearing })
  return heard && isOutsidePanel(heard, sight.personId) ? null : 'not-yours'
}

/** What all see who were given the same access, and what is their own agency's besides. */
function readBy(scene: Scene, sight: Sight, open: OpenCase): CaseView | null {
  const { controls, desk, actor } = sight
  const { caseId } = open.hearing
  const barred = barredFrom(scene, sight.personId)
  const shown = caseView({ caseId, controls, desk, disclosure: seesDisclosure(sight), barred }, scene)
  if (!shown || !actor) return shown
  const own = {
    ...ownActions(scene, actor, shown),
    ...ownUpdate(scene, actor, { ...open, shown }),
    ...(open.hearing.turn?.agencyId === actor.agencyId && { turn: turnView(scene, open.hearing) }),
  }
  return Object.keys(own).length > 0 ? { ...shown, ...own } : shown
}

function seesDisclosure({ controls, actor }: Sight): boolean {
  return controls || isIdva(actor?.heading ?? '') || /police/i.test(actor?.heading ?? '')
}

function ownActions({ actions }: Scene, actor: Actor, shown: CaseView): Partial<CaseView> {
  const theirs = new Set<string>(actions.filter((each) => isTheirs(each, actor)).map(({ actionId }) => actionId))
  if (!shown.actions.some(({ actionId }) => theirs.has(actionId))) return {}
  return { actions: shown.actions.map((each) => ({ ...each, mine: theirs.has(each.actionId) })) }
}

/** Until an update has been read out, it is for those who read it out and for its own agency: others hear it (R069). */
function ownUpdate(scene: Scene, { agencyId }: Actor, of: OpenCase & { shown: CaseView }): Partial<CaseView> {
  const update = updateOf(scene, of, agencyId)
  if (!update || update.read) return {}
  return { answers: of.shown.answers.map((each) => (each.agencyId === agencyId ? { ...each, update } : each)) }
}
