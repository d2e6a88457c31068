import type { MeetingView } from '../../src/contracts/views.ts'

/**
 * Whether referrals wait for the check of somebody who does not keep the desk: the chair, or a manager in triage
 * (R007).
 */
export function isToCheck({ referrals, me, status }: MeetingView): boolean {
  const waits = referrals.some(({ mayCheck, quality }) => mayCheck && quality?.outcome !== 'accepted')
  return waits && status === 'planned' && !me.desk
}
