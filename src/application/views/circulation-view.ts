import type { CirculationView, PlanView, RecipientView } from '../../contracts/circulation-view.ts'
import type { CasePlan, Circulation, Recipient } from '../../domain/circulation/circulation.ts'
import { clockOf } from '../../domain/circulation/circulation-clock.ts'
import type { PersonId } from '../../domain/ids.ts'
import { headingOf } from './heading.ts'
import { personName, personRef } from './names.ts'
import type { Scene } from './scene.ts'
import type { Sight } from './sight.ts'

/** The circulation desk for those who send; a case that they must not know of is not on it. */
export function circulationView(scene: Scene, sight: Sight): CirculationView | null {
  const { circulation } = scene
  if (!circulation || !sight.sends) return null
  const plans = [...circulation.plans.values()].filter((plan) => sight.reads(plan.caseId))
  const waiting = plans.some((plan) => plan.status === 'drafted')
  return {
    meetingId: circulation.meetingId,
    clause: scene.profile.circulation.clause,
    checkedBy: circulation.checkedBy ? personName(scene.directory, circulation.checkedBy) : null,
    mayCheck: waiting && circulation.checkedBy === null,
    maySend: waiting && circulation.checkedBy !== null && circulation.checkedBy !== sight.personId,
    coreQuestion: scene.directory.confirmedCore === null,
    plans: plans.map((plan) => planView(scene, circulation, plan)),
    undelivered: undelivered(scene),
  }
}

function planView(scene: Scene, circulation: Circulation, plan: CasePlan): PlanView {
  return {
    ...headingOf(scene, plan.caseId),
    status: plan.status,
    dueAt: plan.dueAt,
    clock: clockOf(plan, { rule: scene.profile.circulation, now: scene.at }),
    sentAt: plan.sentAt,
    filed: plan.libraryItemId !== null,
    recipients: plan.recipients.map((recipient) => recipientView(scene, circulation, { plan, recipient })),
  }
}

function recipientView(
  scene: Scene,
  circulation: Circulation,
  { plan, recipient }: { plan: CasePlan; recipient: Recipient },
): RecipientView {
  const opened = plan.opened.find((each) => each.personId === recipient.personId)
  return {
    ...personRef(scene.directory, recipient.personId),
    reasons: recipient.reasons,
    flags: recipient.flags,
    barred: recipient.barred,
    mailedAt: circulation.mailed.has(recipient.personId) && plan.sentTo.has(recipient.personId) ? plan.sentAt : null,
    openedAt: opened?.at ?? null,
  }
}

function undelivered(scene: Scene): CirculationView['undelivered'] {
  return scene.dead
    .filter((each) => each.payload.personId !== undefined)
    .map((each) => ({
      personId: each.payload.personId as string,
      name: personName(scene.directory, each.payload.personId as PersonId),
      why: each.why,
    }))
}
