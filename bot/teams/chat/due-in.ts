import { localDate } from '../../../src/contracts/words.ts'
import { londonDate, londonMoment, type Instant } from '../../../src/domain/time.ts'
import { typedIn, type CardTurn } from '../press/card-turn.ts'

/** The hour of a date that somebody gave without one: the end of the office day. */
const USUAL_HOUR = '17:00'
const LAST_MINUTE = '23:59'

/**
 * By when, as it was chosen on the card, in London's time; null where no date was chosen. An action marked today needs
 * none: with `today` (the moment now) it is due by the end of that day (R172).
 */
export function dueIn(turn: CardTurn, today: Instant | null): Instant | null {
  const date = localDate.safeParse(typedIn(turn, 'due'))
  if (!date.success) return today ? londonMoment(londonDate(today), LAST_MINUTE) : null
  const time = typedIn(turn, 'dueTime')
  return londonMoment(date.data, /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : today ? LAST_MINUTE : USUAL_HOUR)
}
