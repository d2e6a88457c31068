import { Temporal } from 'temporal-polyfill'
import type { AreaProfile } from '../area-profile.ts'
import type { LocalDate } from '../time.ts'

/** An earlier case of the same victim. */
export type EarlierCase = { referredOn: LocalDate; heardOn: LocalDate | null; samePerpetrator: boolean }

/**
 * Whether a referral is a repeat of an earlier case by the area's window (Thurrock 5.1(5): twelve months from being
 * heard). `ask` where a person must say: another perpetrator within the window, an area without a rule, or a rule that
 * counts from the referral (Gwent 4.2.3) and points the other way when counted from the hearing, as that clause also does.
 */
export function repeatOf(referral: {
  received: LocalDate
  earlier: EarlierCase
  rule: AreaProfile['repeat']
}): 'repeat' | 'not-repeat' | 'ask' {
  const { received, earlier, rule } = referral
  if (rule.value === 'unanswered') return 'ask'
  const { months, from } = rule.value
  const sinceHearing = earlier.heardOn !== null && isWithin(months, { from: earlier.heardOn, received })
  const sinceReferral = isWithin(months, { from: earlier.referredOn, received })
  if (from === 'referred' && sinceHearing !== sinceReferral) return 'ask'
  if (!sinceHearing) return 'not-repeat'
  return earlier.samePerpetrator ? 'repeat' : 'ask'
}

/** The anniversary itself is still within; a month without that day ends on its last day. */
function isWithin(months: number, { from, received }: { from: LocalDate; received: LocalDate }): boolean {
  return received <= Temporal.PlainDate.from(from).add({ months }).toString()
}
