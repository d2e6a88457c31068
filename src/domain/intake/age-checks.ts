import { Temporal } from 'temporal-polyfill'
import type { AreaProfile } from '../area-profile.ts'
import type { Party, Referral } from '../cases/case.ts'
import type { LocalDate } from '../time.ts'
import type { Finding } from './finding.ts'

/** From what age a case is somebody's own by every definition of domestic abuse in the five protocols. */
const USUALLY_FROM = 16
const INTIMATE = /\b(ex|partners?|husband|wife|spouses?|boyfriend|girlfriend|fianc\p{L}*|intimate)(?!\p{L})/iu

/**
 * Whether somebody is younger than the area hears (R040): shown, and never a bar. Between partners the area may hear
 * anybody; in a family it may decide with Children's Social Care (NYY 4).
 */
export function ageChecks(referral: Referral, rule: AreaProfile['age']): readonly Finding[] {
  const { value, clause } = rule
  const age = ageOf(referral.victim, referral.received)
  if (value === 'unanswered') {
    const young = age !== null && age < USUALLY_FROM
    return young ? [{ code: 'age-unanswered', clause, task: 'coordinator', about: [String(age)] }] : []
  }
  if (value.familyJointly && !isIntimate(referral)) return jointly(referral, { from: value.from, clause })
  const from = isIntimate(referral) ? value.partnerFrom : value.from
  if (age === null || age >= from) return []
  return [{ code: 'age-below', clause, task: 'coordinator', about: [String(age), String(from)] }]
}

/** True where the referral says that the two are or were a couple. */
export function isIntimate({ relationship }: Pick<Referral, 'relationship'>): boolean {
  return INTIMATE.test(relationship)
}

function jointly(referral: Referral, { from, clause }: { from: number; clause: string }): readonly Finding[] {
  const ages = [referral.victim, referral.perpetrator].map((party) => ageOf(party, referral.received))
  const young = ages.filter((age) => age !== null && age < from)
  return young.length === 0
    ? []
    : [{ code: 'age-joint', clause, task: 'chair', about: [String(Math.min(...ages.map((age) => age ?? Infinity)))] }]
}

function ageOf({ born }: Party, on: LocalDate): number | null {
  return born === null ? null : Temporal.PlainDate.from(born).until(on, { largestUnit: 'years' }).years
}
