import type { AreaProfile } from '../area-profile.ts'
import { accept, refuse, type Decision } from '../refusal.ts'
import { endOf, threeQuarters } from '../span.ts'
import { isBefore, type Holidays, type Instant } from '../time.ts'
import type { CasePlan, Circulation, CirculationEvent } from './circulation.ts'

type Level = 'amber' | 'red'
/** When a plan's clock turns amber, and when its time is over; null where the area gives no time. */
export type PlanClock = { amberAt: Instant | null; dueAt: Instant | null }

/**
 * The clock of a case's plan: 48 hours after the meeting in Thurrock (5.3), amber at three quarters of them; none where
 * the area gives no time, or where what it counts from has not happened (R111).
 */
export function planClock(
  rule: AreaProfile['circulation'],
  of: { endedAt: Instant | null; heardAt: Instant | null; holidays: Holidays },
): PlanClock {
  const none = { amberAt: null, dueAt: null }
  if (rule.value === 'unanswered' || rule.value.within === 'unanswered') return none
  const from = rule.value.from === 'meetingEnd' ? of.endedAt : of.heardAt
  if (from === null) return none
  const dueAt = endOf(rule.value.within, { from, holidays: of.holidays })
  return { amberAt: threeQuarters(from, dueAt), dueAt }
}

/**
 * How a plan stands against its clock, which stops when it was first sent: amber from three quarters of the time, red
 * from the whole of it.
 */
export function standingOf(
  plan: Pick<CasePlan, 'status' | 'sentAt' | 'dueAt' | 'amberAt'>,
  now: Instant,
): 'green' | Level | 'sent' | 'unanswered' {
  if (hasGone(plan)) return 'sent'
  if (plan.dueAt === null || plan.amberAt === null) return 'unanswered'
  if (!isBefore(now, plan.dueAt)) return 'red'
  return isBefore(now, plan.amberAt) ? 'green' : 'amber'
}

/** The moments at which a plan's clock turns amber and red; none where it has no clock. */
export function clockMoments({ amberAt, dueAt }: PlanClock): readonly Instant[] {
  return [amberAt, dueAt].flatMap((moment) => moment ?? [])
}

/**
 * Warns of each plan, held or not, that has not gone when its moment comes: once a level, and red alone where both
 * came.
 */
export function decideClockWarn(state: Circulation | null, at: Instant): Decision<CirculationEvent> {
  if (!state) return refuse('no-such-circulation')
  const events = [...state.plans.values()].flatMap((plan) => {
    const level = pending(plan).findLast((moment) => !isBefore(at, moment.at))?.level
    return level ? [{ type: 'clock-warned' as const, at, caseId: plan.caseId, level }] : []
  })
  return accept(...events)
}

/** A warning in red makes the amber one needless. */
function pending(plan: CasePlan): { level: Level; at: Instant }[] {
  const { amberAt, dueAt, warned } = plan
  if (hasGone(plan) || dueAt === null || amberAt === null) return []
  if (warned.has('red')) return []
  const red = { level: 'red' as const, at: dueAt }
  return warned.has('amber') ? [red] : [{ level: 'amber', at: amberAt }, red]
}

/** A corrected version does not start the clock anew: the plan went when it first went. */
function hasGone({ status, sentAt }: Pick<CasePlan, 'status' | 'sentAt'>): boolean {
  return status === 'sent' || status === 'withdrawn' || sentAt !== null
}
