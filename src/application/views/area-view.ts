import { areaRuleNames } from '../../contracts/area-view.ts'
import type { AreaRuleName, AreaView, RuleValue } from '../../contracts/area-view.ts'
import type { AreaProfile, RuleName } from '../../domain/area-profile.ts'
import type { LocalDate } from '../../domain/time.ts'

/** The names of the rules stand in both rings; this fails to compile when they differ. */
const rules: readonly RuleName[] & readonly AreaRuleName[] = areaRuleNames
const inContracts = (name: RuleName): AreaRuleName => name

/** What an area's protocol says, rule by rule, with its clause, and what the area is asked (R-rows, X23). */
export function areaView(profile: AreaProfile, nextMeetingDays: readonly LocalDate[]): AreaView {
  const { area, name, protocol, version } = profile
  return {
    area,
    name,
    protocol,
    version,
    nextMeetingDays,
    rules: rules.map((rule) => {
      const { value, clause, kind, asks, layer } = profile[rule]
      const answered = value !== 'unanswered'
      return {
        rule: inContracts(rule),
        value: answered ? (value as RuleValue) : null,
        answered,
        clause,
        kind: kind ?? null,
        layer: layer ?? null,
        question: asks ?? null,
      }
    }),
  }
}
