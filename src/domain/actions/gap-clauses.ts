import type { AreaProfile, RuleName } from '../area-profile.ts'
import { shownClause } from '../clause-of-refusal.ts'
import type { Gap } from './coverage.ts'

/** The rule under which each gap is asked about; the stages of a case where it is one of them that stayed empty. */
const asksUnder: Record<Gap, RuleName> = {
  'victim-told': 'stages',
  voice: 'stages',
  'risk-without-action': 'stages',
  'action-without-agency': 'stages',
  'action-without-date': 'stages',
  prompt: 'prompts',
  'prompt-without-action': 'prompts',
  'update-not-read': 'absentUpdate',
  consent: 'consent',
}

/** The area's clause for each thing that a case can leave open; `local` where its protocol is silent and we ask. */
export function gapClauses(profile: Pick<AreaProfile, RuleName>): Record<Gap, string> {
  const gaps = Object.keys(asksUnder) as Gap[]
  const clauses = gaps.map((gap) => [gap, shownClause(profile[asksUnder[gap]].clause)] as const)
  return Object.fromEntries(clauses) as Record<Gap, string>
}
