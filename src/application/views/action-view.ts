import type { ActionView } from '../../contracts/views.ts'
import type { Action } from '../../domain/actions/action.ts'
import { isTheirs } from '../../domain/actions/action-status.ts'
import { isKnownOverdue } from '../../domain/actions/actions-master.ts'
import { smartHints } from '../../domain/actions/smart.ts'
import { headingOf } from './heading.ts'
import { kept } from './kept.ts'
import { agencyOf, personName } from './names.ts'
import type { Scene } from './scene.ts'
import type { Sight } from './sight.ts'

/** An action for somebody who may read it. */
export function actionView(scene: Scene, sight: Sight, action: Action): ActionView {
  const shown = shownAction(scene, action)
  const discussion = sight.reads(action.caseId) ? shown.discussion : []
  return { ...shown, discussion, mine: sight.actor !== null && isTheirs(action, sight.actor) }
}

/** An action as anyone sees it who may read its case and does not own it. */
export const shownAction = kept((scene: Scene, action: Action): ActionView => {
  const risk = scene.cases.get(action.caseId)?.risks.find((each) => each.riskId === action.riskId)
  const heading = headingOf(scene, action.caseId)
  return {
    ...heading,
    actionId: action.actionId,
    actionNumber: action.number,
    agencyId: action.agencyId,
    agency: agencyOf(scene.directory, action.agencyId),
    personId: action.personId,
    owner: personName(scene.directory, action.personId),
    what: action.what,
    due: action.due,
    today: action.today,
    riskId: action.riskId,
    risk: risk?.text ?? '',
    source: action.source,
    referralMade: madeInRoom(scene, action),
    discussion: discussionOf(scene, action),
    status: action.status,
    acceptedHow: action.acceptedBy?.how ?? null,
    reason: action.reason,
    asked: action.asked ? { what: action.asked.what, due: action.asked.due } : null,
    updates: action.updates.map(({ at, by, text }) => ({ at, by: personName(scene.directory, by), text })),
    mine: false,
    hints: smartHints({ ...action, names: { victim: heading.victim, perpetrator: heading.perpetrator } }),
    overdue: isKnownOverdue(action, { profile: scene.profile, now: scene.at }),
  }
})

/** Accepting a referral in the room is the referral, where the area says so (R163, Somerset 9.10, Cornwall 10.8). */
function madeInRoom({ profile: { referralInRoom } }: Scene, { source, status }: Action): string {
  const isReferral = source !== null && source !== 'crime' && source !== 'transfer'
  return referralInRoom.value === true && isReferral && status === 'accepted' ? referralInRoom.clause : ''
}

/**
 * A safeguarding referral carries what was discussed, to whoever may read the case (R135, Somerset 14.3, Cornwall
 * 15.12): the note under its prompt, and the risks, vulnerabilities and protective factors of the case.
 */
function discussionOf({ cases }: Scene, { caseId, source }: Action): readonly string[] {
  const caseFile = cases.get(caseId)
  if (source !== 'child-safeguarding' && source !== 'adult-safeguarding') return []
  if (!caseFile) return []
  const note = caseFile.prompts.get(source)?.note ?? ''
  return [...new Set([note, ...caseFile.risks.map(({ text }) => text)])].filter((text) => text !== '')
}
