import type { AreaProfile } from '../area-profile.ts'
import { endOf } from '../span.ts'
import { londonDate, type Holidays, type Instant } from '../time.ts'
import type { Action } from './action.ts'
import { isOverdue } from './action-status.ts'

type Rule = Pick<AreaProfile, 'actionsMaster'>

/**
 * The system in which the area follows its actions up, or null where that is here (R119). Where the protocol leaves it
 * open, it is here until the area says otherwise: an action that nobody asks after is the greater danger.
 */
export function masterElsewhere({ actionsMaster: { value } }: Rule): string | null {
  return value === 'here' || value === 'unanswered' ? null : value.system
}

/**
 * Whether an action is past its time as far as can be known. Where another system is the master, only what was brought
 * back from it says so: nothing is chased on what this product alone believes (R119, R121).
 */
export function isKnownOverdue(
  action: Pick<Action, 'status' | 'due' | 'imported'>,
  { profile, now }: { profile: Rule; now: Instant },
): boolean {
  if (!isOverdue(action, now)) return false
  if (masterElsewhere(profile) === null) return true
  const { imported, due } = action
  return imported?.status === 'open' && due !== null && imported.on >= londonDate(due)
}

/**
 * When all owners are asked how far they have come: so long after the meeting as the area says, where it follows up
 * here (R121).
 */
export function updatesDueAt(
  profile: Pick<AreaProfile, 'actionUpdate' | 'actionsMaster'>,
  of: { from: Instant; holidays: Holidays },
): Instant | null {
  const { value } = profile.actionUpdate
  if (value === 'unanswered' || value === 'as-agreed' || masterElsewhere(profile) !== null) return null
  return endOf(value, of)
}
