import type { Meeting } from '../../domain/meeting/meeting.ts'
import { onlyCases } from '../../domain/meeting/only-cases.ts'
import { forecast, lastMoved, timeFacts } from '../../domain/meeting/slot-clock.ts'
import type { Forecast } from '../../domain/meeting/slot-clock.ts'
import type { Scene } from './scene.ts'
import type { Sight } from './sight.ts'

/** The meeting as somebody may know it: without the cases of which there is to be nothing for them (R053). */
export function knownMeeting({ meeting }: Scene, sight: Pick<Sight, 'knowsOf'>): Meeting {
  return onlyCases(meeting, sight.knowsOf)
}

/**
 * The rest of the meeting as somebody may know it. Between cases it is as of the last thing that happened, and the page
 * moves it on with the clock: worked out anew, it would be sent with each thing that is typed in a case that they must
 * not know of, and tell of it (H42).
 */
export function knownForecast({ meeting, profile, at }: Scene, known: Meeting): Forecast {
  const isBetween = meeting.status === 'open' && known.openCase === null
  return forecast(known, { now: isBetween ? lastMoved(known) : at, facts: timeFacts(profile) })
}
