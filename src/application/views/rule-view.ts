import type { RuleView } from '../../contracts/follow-up-view.ts'
import type { Rule } from '../../domain/area-profile.ts'

/** A rule as a page shows it: what it comes to, the clause, and the question where the protocol leaves it open. */
export function ruleView<Value, Shown>(rule: Rule<Value>, shown: (value: Value) => Shown | null): RuleView<Shown> {
  const { value, clause, asks } = rule
  return { value: value === 'unanswered' ? null : shown(value), clause, question: asks ?? '' }
}
