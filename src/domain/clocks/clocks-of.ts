import { actionClocks } from './action-clocks.ts'
import { inOrder, type Clock } from './clock.ts'
import type { ClockFacts } from './clock-facts.ts'
import { directoryClocks } from './directory-clocks.ts'
import { meetingClocks } from './meeting-clocks.ts'
import { nextMeetingClock } from './next-meeting-clock.ts'
import { reckonerFor } from './reckoning.ts'
import { referralClocks } from './referral-clocks.ts'

/**
 * Every clock that runs in an area, in the order in which they run out. Nothing here tells anyone anything: amber and
 * red are shown to whoever looks, and what is done about them is a person's decision.
 */
export function clocksOf(facts: ClockFacts): readonly Clock[] {
  const reckoner = reckonerFor(facts.holidays)
  return inOrder([
    ...referralClocks(facts, reckoner),
    ...nextMeetingClock(facts),
    ...meetingClocks(facts, reckoner),
    ...actionClocks(facts, reckoner),
    ...directoryClocks(facts),
  ])
}
