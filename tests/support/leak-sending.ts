import type { Planned } from '../../bot/rehearsal/play/before.ts'
import type { PlanView } from '../../src/contracts/circulation-view.ts'
import { done } from './rehearsed.ts'
import type { Rehearsed } from './rehearsed.ts'

/** The plans as the coordinator's desk has them. */
export async function plansOf({ cast }: Rehearsed, { meetingId }: Planned): Promise<readonly PlanView[]> {
  return (await cast.coordinator.view(meetingId)).circulation?.plans ?? []
}

/** A reason for each flagged recipient who may be sent to. */
export function reasonsFor(plans: readonly PlanView[]): Record<string, string> {
  const flagged = plans.flatMap(({ caseId, recipients }) =>
    recipients.flatMap(({ personId, flags, barred }) => (flags.length > 0 && !barred ? [`${caseId}/${personId}`] : [])),
  )
  return Object.fromEntries(flagged.map((key) => [key, 'Looked at by both of us']))
}

/** Both coordinators look, and the plans go; comes back when everything that follows has left. */
export async function sendPlans(on: Rehearsed, planned: Planned): Promise<void> {
  const { coordinator, secondCoordinator } = on.cast
  const { meetingId } = planned
  const reasons = reasonsFor(await plansOf(on, planned))
  await done(coordinator, { type: 'check-circulation', meetingId, reasons })
  await done(secondCoordinator, { type: 'send-circulation', meetingId, reasons })
  await on.rehearsal.settled()
}
