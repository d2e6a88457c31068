import type { ReactNode } from 'react'
import type { RuleView } from '../../src/contracts/follow-up-view.ts'
import { useLayout } from '../parts/layout.ts'
import { afterWords } from '../wording/after-words.ts'

/** The clause on which a part of the page rests, and what the area is asked where it leaves a thing open. */
export function RuleLine({ rule }: { rule: Pick<RuleView<unknown>, 'clause' | 'question'> }): ReactNode {
  const words = afterWords()
  const layout = useLayout()
  return (
    <p className={layout.note}>
      {words.clause(rule.clause)} {rule.question && words.question(rule.question)}
    </p>
  )
}
