import type { ReactNode } from 'react'
import type { LikelyTurnView } from '../../src/contracts/running-view.ts'
import { useLayout } from '../parts/layout.ts'
import { usePage } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import { runningWords } from '../wording/running-words.ts'

/** For somebody invited for one case: when they are likely to be asked in, and that they are next (R015, R168). */
export function LikelyTurn({ turn }: { turn: LikelyTurnView }): ReactNode {
  const { format } = usePage()
  const layout = useLayout()
  const words = runningWords()
  return (
    <Section title={words.likelyTitle}>
      <p className={layout.text}>{turn.next ? words.likelyNext : words.likely(format.time(turn.from))}</p>
      {!turn.next && <p className={layout.note}>{words.likelyStay}</p>}
    </Section>
  )
}
