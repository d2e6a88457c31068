import type { AreaProfile } from '../area-profile.ts'
import { accept, refuse, type Decision } from '../refusal.ts'
import { isBefore, plusSeconds, type Instant } from '../time.ts'
import type { CasePlan, Circulation, CirculationEvent } from './circulation.ts'

type Rule = AreaProfile['circulation']
type Level = 'amber' | 'red'

/** When a case's plan must be out: 48 hours after the meeting in Thurrock (5.3); null where the area gives no time (R111). */
export function planDueAt(rule: Rule, of: { endedAt: Instant | null; heardAt: Instant | null }): Instant | null {
  if (rule.value === 'unanswered') return null
  const from = rule.value.from === 'meetingEnd' ? of.endedAt : of.heardAt
  return from === null ? null : plusSeconds(from, rule.value.hours * 60 * 60)
}

/** How a plan stands against its clock: amber from three quarters of the time, red from the whole of it. */
export function clockOf(
  plan: Pick<CasePlan, 'status' | 'dueAt'>,
  { rule, now }: { rule: Rule; now: Instant },
): 'green' | Level | 'sent' | 'unanswered' {
  if (plan.status === 'sent' || plan.status === 'withdrawn') return 'sent'
  if (plan.dueAt === null || rule.value === 'unanswered') return 'unanswered'
  if (!isBefore(now, plan.dueAt)) return 'red'
  return isBefore(now, amberAt(plan.dueAt, rule.value.hours)) ? 'green' : 'amber'
}

/** The moments at which a plan's clock turns amber and red; none where it has no clock. */
export function clockMoments(rule: Rule, dueAt: Instant | null): readonly Instant[] {
  return dueAt === null || rule.value === 'unanswered' ? [] : [amberAt(dueAt, rule.value.hours), dueAt]
}

/** Warns of each plan, held or not, that has not gone when its moment comes: once a level, and red alone where both came. */
export function decideClockWarn(
  state: Circulation | null,
  { rule, at }: { rule: Rule; at: Instant },
): Decision<CirculationEvent> {
  if (!state) return refuse('no-such-circulation')
  const events = [...state.plans.values()].flatMap((plan) => {
    const level = pending(plan, rule).findLast((moment) => !isBefore(at, moment.at))?.level
    return level ? [{ type: 'clock-warned' as const, at, caseId: plan.caseId, level }] : []
  })
  return accept(...events)
}

/** A warning in red makes the amber one needless. */
function pending({ status, dueAt, warned }: CasePlan, rule: Rule): { level: Level; at: Instant }[] {
  if (status === 'sent' || status === 'withdrawn' || dueAt === null || rule.value === 'unanswered') return []
  if (warned.has('red')) return []
  const red = { level: 'red' as const, at: dueAt }
  return warned.has('amber') ? [red] : [{ level: 'amber', at: amberAt(dueAt, rule.value.hours) }, red]
}

function amberAt(dueAt: Instant, hours: number): Instant {
  return plusSeconds(dueAt, -0.25 * hours * 60 * 60)
}
