import type { AreaProfile } from '../area-profile.ts'
import { accept, type Decision } from '../refusal.ts'
import { isBefore, londonDate, londonMoment, plusDays, weekday, type Instant, type LocalDate } from '../time.ts'
import type { Action, ActionEvent } from './action.ts'
import { isLive } from './action-status.ts'
import { isKnownOverdue, masterElsewhere } from './actions-master.ts'
import type { Reminder } from './follow-up.ts'

/** The hour at which somebody is reminded: the beginning of the office day, and of nobody's night. */
const IN_THE_MORNING = '09:00'

/**
 * When an action with a date is called to mind: its owner the working day before and on the day itself, and once it is
 * past, whoever decides on the next step (R125). Nothing for one marked today, which has its own clock (R172).
 */
export function reminderMoments(
  { due, today }: Pick<Action, 'due' | 'today'>,
  since: Instant,
): readonly { when: Reminder; at: Instant }[] {
  if (due === null) return []
  const day = londonDate(due)
  const all: { when: Reminder; at: Instant }[] = [
    ...(today ? [] : [{ when: 'before' as const, at: morningOf(officeDay(day, -1)) }]),
    ...(today ? [] : [{ when: 'on-the-day' as const, at: morningOf(day) }]),
    { when: 'overdue', at: morningOf(officeDay(day, 1)) },
  ]
  return all.filter(({ at }) => isBefore(since, at))
}

/**
 * Whether there is something to call to mind when such a moment comes: only while somebody still has to do it, only
 * where actions are followed up here (R119), and of a date that has passed only where it is known to have passed.
 */
export function decideRemind(
  state: Action | null,
  { profile, when, at }: { profile: Pick<AreaProfile, 'actionsMaster'>; when: Reminder; at: Instant },
): Decision<ActionEvent> {
  if (!state || !isLive(state) || masterElsewhere(profile) !== null) return accept()
  if (when === 'overdue' && !isKnownOverdue(state, { profile, now: at })) return accept()
  return accept({ type: 'action-reminded', at, caseId: state.caseId, when })
}

function morningOf(day: LocalDate): Instant {
  return londonMoment(day, IN_THE_MORNING)
}

/** The next day from Monday to Friday in one direction; a bank holiday is no harm to a reminder. */
function officeDay(day: LocalDate, step: 1 | -1): LocalDate {
  const next = plusDays(day, step)
  return weekday(next) > 5 ? officeDay(next, step) : next
}
