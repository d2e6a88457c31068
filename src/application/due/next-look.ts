import { isBefore, londonDate, londonMoment, plusDays, weekday, type Instant } from '../../domain/time.ts'
import type { TimerSetting } from '../ports.ts'

const IN_THE_MORNING = '08:30'

/**
 * The next look at everything that runs out: one each morning of the week, set anew by each and by every meeting
 * planned.
 */
export function nextLook(now: Instant): TimerSetting {
  return { key: 'morning-look', dueAt: lookBeside(now, 1), kind: 'morning-look', payload: {} }
}

/** The look before one: what ran out until then was told then. */
export function lookBefore(look: Instant): Instant {
  return lookBeside(look, -1)
}

/** Monday to Friday; a bank holiday is no harm to a reminder. */
function lookBeside(from: Instant, step: 1 | -1): Instant {
  for (let day = londonDate(from); ; day = plusDays(day, step)) {
    const at = londonMoment(day, IN_THE_MORNING)
    const isThere = step === 1 ? isBefore(from, at) : isBefore(at, from)
    if (isThere && weekday(day) <= 5) return at
  }
}
