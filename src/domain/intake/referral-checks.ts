import { answered, type AreaProfile } from '../area-profile.ts'
import type { Referral } from '../cases/case.ts'
import { dateBefore } from '../span.ts'
import type { Holidays } from '../time.ts'
import { ageChecks } from './age-checks.ts'
import type { Finding } from './finding.ts'
import { namedIndicators } from './indicators.ts'

/** The rules that are asked about every referral. */
export type CheckRules = Pick<
  AreaProfile,
  'dash' | 'rationale' | 'escalationGround' | 'indicators' | 'consent' | 'sharingNote' | 'age' | 'custody' | 'refuge'
>

/**
 * What is found about a referral by itself (R003 to R005, R034, R040, R165). Nothing here refuses it: a low score, a
 * missing reason or a blank consent is shown with its clause and asked for, and the case keeps its place.
 */
export function checkReferral(
  referral: Referral,
  { profile, holidays }: { profile: CheckRules; holidays: Holidays },
): readonly Finding[] {
  return [
    ...dashChecks(referral, profile),
    ...rationaleChecks(referral, profile),
    ...escalationChecks(referral, profile),
    ...namedIndicators(referral, profile.indicators),
    ...consentChecks(referral, profile),
    ...ageChecks(referral, profile.age),
    ...custodyChecks(referral, { rule: profile.custody, holidays }),
    ...refugeChecks(referral, profile),
  ]
}

/** A repeat is referred whatever its score (Gwent 4.3(6), NYY 4). */
function dashChecks({ grounds, dashScore }: Referral, { dash }: CheckRules): readonly Finding[] {
  const { value, clause } = dash
  if (dashScore === null) {
    return grounds === 'visible-high-risk' ? [{ code: 'dash-missing', clause, task: 'referrer', about: [] }] : []
  }
  if (value === 'unanswered' || grounds === 'repeat' || dashScore >= value.threshold) return []
  return [{ code: 'dash-below', clause, task: null, about: [String(dashScore), String(value.threshold)] }]
}

/** Asked for where the ground is professional judgement, and never for a repeat; where the area is silent, of us. */
function rationaleChecks({ grounds, rationale }: Referral, profile: CheckRules): readonly Finding[] {
  if (grounds !== 'professional-judgement' || rationale !== '' || profile.rationale.value === false) return []
  const { value, clause } = profile.rationale
  return [{ code: 'rationale-missing', clause, task: value === true ? 'referrer' : 'coordinator', about: [] }]
}

/** The local number beside the ground, for whoever weighs it; where the area gives none, that is what is said. */
function escalationChecks({ grounds }: Referral, { escalationGround }: CheckRules): readonly Finding[] {
  if (grounds !== 'potential-escalation') return []
  const { value, clause } = escalationGround
  if (value === 'unanswered') return [{ code: 'escalation-unanswered', clause, task: null, about: [] }]
  const about = [value.incidents, value.crimes, value.months].map(String)
  return [{ code: 'escalation-number', clause, task: null, about }]
}

/**
 * Whether she knows, whether she agrees, and if not why; paperwork never keeps a high-risk case off the list (R034).
 */
function consentChecks(referral: Referral, profile: CheckRules): readonly Finding[] {
  const { consent, consentReason, victimAware } = referral
  const { value, clause } = profile.consent
  const without = consent === 'no' || consent === 'not-sought'
  const form = value === 'unanswered' ? null : value.form
  const found: Finding[] = []
  if (consent === 'not-known') found.push({ code: 'consent-unknown', clause, task: 'referrer', about: [] })
  if (without && consentReason === '') {
    found.push({ code: 'consent-reason-missing', clause, task: 'referrer', about: [] })
  }
  if (without && form !== null) found.push({ code: 'consent-form', clause, task: 'referrer', about: [form] })
  if (without && profile.sharingNote.value === true) {
    found.push({ code: 'sharing-note', clause: profile.sharingNote.clause, task: 'coordinator', about: [] })
  }
  if (victimAware === 'not-known') found.push({ code: 'aware-unknown', clause, task: 'referrer', about: [] })
  return found
}

/** The day by which a case is heard before somebody leaves custody or goes to court; shown, and never a bar (R039). */
function custodyChecks(
  { custodyRelease }: Referral,
  { rule, holidays }: { rule: AreaProfile['custody']; holidays: Holidays },
): readonly Finding[] {
  if (custodyRelease === null) return []
  const { value, clause } = rule
  if (value === 'unanswered') {
    return [{ code: 'custody-unanswered', clause, task: 'coordinator', about: [custodyRelease] }]
  }
  const by = dateBefore(custodyRelease, value.before, holidays)
  return [{ code: 'custody', clause, task: 'coordinator', about: [by] }]
}

/**
 * Somebody in a refuge here: chair and refuge decide together, with the area's own factors before them (R041, NYY 4).
 */
function refugeChecks({ safe }: Referral, { refuge }: CheckRules): readonly Finding[] {
  if (!safe.inRefuge) return []
  return [{ code: 'refuge', clause: refuge.clause, task: 'chair', about: answered<readonly string[]>(refuge, []) }]
}
