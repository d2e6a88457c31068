import type { ReactNode } from 'react'
import type { LikelyTurnView } from '../../src/contracts/running-view.ts'
import { useLayout } from '../parts/layout.ts'
import { usePage } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import { useNow } from '../parts/use-now.ts'
import { runningWords } from '../wording/running-words.ts'
import { likelyFrom } from './likely-from.ts'

const LOOK_MS = 15_000

/** For somebody invited for one case: when they are likely to be asked in, and that they are next (R015, R168). */
export function LikelyTurn({ turn }: { turn: LikelyTurnView }): ReactNode {
  const { format } = usePage()
  const layout = useLayout()
  const words = runningWords()
  const now = useNow(LOOK_MS)
  return (
    <Section title={words.likelyTitle}>
      <p className={layout.text}>{turn.next ? words.likelyNext : words.likely(format.time(likelyFrom(turn, now)))}</p>
      {!turn.next && <p className={layout.note}>{words.likelyStay}</p>}
    </Section>
  )
}
