import type { AreaProfile } from '../area-profile.ts'
import { plusWorkingDays, type Holidays, type LocalDate } from '../time.ts'

/** The days on which a case is to be heard, the last one still in time; nothing where the area has no rule (R024). */
export function hearingWindow(of: {
  received: LocalDate
  rule: AreaProfile['hearWithin']
  holidays: Holidays
}): { from: LocalDate; to: LocalDate } | 'unanswered' {
  const { received, rule, holidays } = of
  if (rule.value === 'unanswered') return 'unanswered'
  return {
    from: plusWorkingDays(received, rule.value.minWorkingDays, holidays),
    to: plusWorkingDays(received, rule.value.maxWorkingDays, holidays),
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

/** The day by which the case list goes out: so many working days before the meeting (R009, Thurrock 5.1(1): four); null where unanswered. */
export function listDeadline(of: {
  meeting: LocalDate
  rule: AreaProfile['list']
  holidays: Holidays
}): LocalDate | null {
  const { meeting, rule, holidays } = of
  return rule.value === 'unanswered' ? null : plusWorkingDays(meeting, -rule.value.workingDaysBefore, holidays)
}
