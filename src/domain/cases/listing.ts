import type { AreaProfile } from '../area-profile.ts'
import { dateAfter, dateBefore } from '../span.ts'
import type { Holidays, LocalDate } from '../time.ts'

/** The days on which a case is to be heard, the last one still in time; nothing where the area has no rule (R024). */
export function hearingWindow(of: {
  received: LocalDate
  rule: AreaProfile['hearWithin']
  holidays: Holidays
}): { from: LocalDate; to: LocalDate } | 'unanswered' {
  const { received, rule, holidays } = of
  if (rule.value === 'unanswered' || rule.value === 'next-meeting') return 'unanswered'
  return {
    from: dateAfter(received, rule.value.earliest, holidays),
    to: dateAfter(received, rule.value.latest, holidays),
  }
}

/** Whether a hearing date keeps the area's limit. Thurrock's *seven* is never a bar; past fourteen it is late (X24). */
export function isWithinLimit(of: {
  received: LocalDate
  hearing: LocalDate
  rule: AreaProfile['hearWithin']
  holidays: Holidays
}): boolean | 'unanswered' {
  const window = hearingWindow(of)
  return window === 'unanswered' ? 'unanswered' : of.hearing <= window.to
}

/**
 * The day by which the case list goes out: so many working days before the meeting (R009, Thurrock 5.1(1): four); null
 * where unanswered.
 */
export function listDeadline(of: {
  meeting: LocalDate
  rule: AreaProfile['list']
  holidays: Holidays
}): LocalDate | null {
  const { meeting, rule, holidays } = of
  return rule.value === 'unanswered' ? null : dateBefore(meeting, rule.value.before, holidays)
}
