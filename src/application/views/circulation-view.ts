import type { CirculationView, PlanView, RecipientView } from '../../contracts/circulation-view.ts'
import { mustNotHear } from '../../domain/cases/connection.ts'
import type { CasePlan, Circulation, Recipient } from '../../domain/circulation/circulation.ts'
import { standingOf } from '../../domain/circulation/circulation-clock.ts'
import { recipientFor } from '../../domain/circulation/recipient-flags.ts'
import type { PersonId } from '../../domain/ids.ts'
import { circulationRule, nameableFor } from './circulation-rule.ts'
import { openedAt } from '../opened-at.ts'
import { headingOf } from './heading.ts'
import { personName, personRef } from './names.ts'
import type { Scene } from './scene.ts'
import type { Sight } from './sight.ts'

/** The circulation desk for those who send; a case that they must not know of is not on it. */
export function circulationView(scene: Scene, sight: Sight): CirculationView | null {
  const { circulation } = scene
  if (!circulation || !sight.sends) return null
  const plans = [...circulation.plans.values()].filter((plan) => sight.reads(plan.caseId))
  const waiting = plans.some((plan) => isWaiting(scene, plan))
  return {
    meetingId: circulation.meetingId,
    clause: scene.profile.circulation.clause,
    rule: circulationRule(scene.profile),
    checkedBy: circulation.checkedBy ? personName(scene.directory, circulation.checkedBy) : null,
    mayCheck: waiting && circulation.checkedBy === null,
    maySend: waiting && circulation.checkedBy !== null && circulation.checkedBy !== sight.personId,
    coreQuestion: scene.directory.confirmedCore === null,
    plans: plans.map((plan) => planView(scene, circulation, plan)),
    undelivered: undelivered(scene, plans),
  }
}

/** A plan that is ready, or one that went before somebody came late onto its list. */
function isWaiting(scene: Scene, plan: CasePlan): boolean {
  if (plan.status !== 'sent') return plan.status === 'drafted'
  return listOf(scene, plan).some(({ personId, barred }) => !barred && !plan.sentTo.has(personId))
}

/** The list as it would be sent now: flags may have come since the draft, and nobody is named who has declared since. */
function listOf({ cases, meeting, directory, actions, profile }: Scene, plan: CasePlan): readonly Recipient[] {
  const caseFile = cases.get(plan.caseId)
  if (!caseFile) return []
  const facts = {
    caseFile,
    meeting,
    directory,
    profile,
    actions: actions.filter(({ caseId }) => caseId === plan.caseId),
  }
  return plan.recipients.flatMap((recipient) => {
    if (plan.sentTo.has(recipient.personId)) return [recipient]
    return mustNotHear(caseFile, recipient.personId) ? [] : [recipientFor(facts, recipient)]
  })
}

function planView(scene: Scene, circulation: Circulation, plan: CasePlan): PlanView {
  return {
    ...headingOf(scene, plan.caseId),
    status: plan.status,
    dueAt: plan.dueAt,
    clock: standingOf(plan, scene.at),
    sentAt: plan.sentAt,
    filed: plan.libraryItemId !== null,
    mayBeNamed: nameableFor(scene, plan),
    recipients: listOf(scene, plan).map((recipient) => recipientView(scene, circulation, { plan, recipient })),
  }
}

function recipientView(
  scene: Scene,
  circulation: Circulation,
  { plan, recipient }: { plan: CasePlan; recipient: Recipient },
): RecipientView {
  return {
    ...personRef(scene.directory, recipient.personId),
    reasons: recipient.reasons,
    flags: recipient.flags,
    barred: recipient.barred,
    mailedAt: circulation.mailed.has(recipient.personId) && plan.sentTo.has(recipient.personId) ? plan.sentAt : null,
    openedAt: openedAt(plan, recipient.personId),
  }
}

/** Letters that came back, of people to whom a plan went that this reader may see. */
function undelivered({ dead, directory }: Scene, plans: readonly CasePlan[]): CirculationView['undelivered'] {
  const letters = dead.filter(({ kind }) => kind === 'mail-recipient')
  return letters.flatMap(({ payload, why }) => {
    const personId = payload.personId as PersonId
    const sent = plans.some((plan) => plan.sentTo.has(personId))
    return sent ? [{ personId, name: personName(directory, personId), why }] : []
  })
}
