import type { AreaProfile } from '../area-profile.ts'
import { hearingWindow } from '../cases/listing.ts'
import type { Holidays, LocalDate } from '../time.ts'
import { nextMeetingBy, type Received } from './cut-off.ts'

type Rules = Pick<AreaProfile, 'hearWithin' | 'cutOff'>

/** The last day on which a case is heard in time by the area's rule (R024); null where the area gives none. */
export function hearBy(of: Received, { profile, holidays }: { profile: Rules; holidays: Holidays }): LocalDate | null {
  const { hearWithin, cutOff } = profile
  if (hearWithin.value === 'next-meeting') return nextMeetingBy(of, cutOff)
  const window = hearingWindow({ received: of.received, rule: hearWithin, holidays })
  return window === 'unanswered' ? null : window.to
}
