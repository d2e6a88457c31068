import type { ReactNode } from 'react'
import type { PlanView } from '../../src/contracts/circulation-view.ts'
import { useLayout } from '../parts/layout.ts'
import { usePage } from '../parts/page-context.ts'
import { sendingWords } from '../wording/sending-words.ts'

/** Who is on the list and was not last time, and the other way round, by name. */
export function LastTime({ plan: { lastTime } }: { plan: PlanView }): ReactNode {
  const { format } = usePage()
  const words = sendingWords()
  const layout = useLayout()
  if (!lastTime) return null
  const { of, at, added, removed } = lastTime
  return (
    <div className={layout.tight}>
      <span className={layout.note}>{words.lastTime[of](format.dateTime(at))}</span>
      {added.length === 0 && removed.length === 0 && <span>{words.same}</span>}
      {added.length > 0 && <span>{words.added(added.join('; '))}</span>}
      {removed.length > 0 && <span>{words.removed(removed.join('; '))}</span>}
    </div>
  )
}
