import type { ReactNode } from 'react'
import type { PlanView } from '../../src/contracts/circulation-view.ts'
import { useLayout } from '../parts/layout.ts'
import { usePage } from '../parts/page-context.ts'
import { sendingWords } from '../wording/sending-words.ts'

/** Who is on the list and was not last time, the other way round, and who is on it for another reason, by name. */
export function LastTime({ plan: { lastTime } }: { plan: PlanView }): ReactNode {
  const { format, wording } = usePage()
  const words = sendingWords()
  const layout = useLayout()
  if (!lastTime) return null
  const { of, at, added, removed, otherwise } = lastTime
  const reasonsOf = (codes: (typeof otherwise)[number]['before']) =>
    codes.map((code) => wording.codes.recipientReasons[code]).join(', ')
  return (
    <div className={layout.tight}>
      <span className={layout.note}>{words.lastTime[of](format.dateTime(at))}</span>
      {[...added, ...removed, ...otherwise].length === 0 && <span>{words.same}</span>}
      {added.length > 0 && <span>{words.added(added.join('; '))}</span>}
      {removed.length > 0 && <span>{words.removed(removed.join('; '))}</span>}
      {otherwise.map(({ name, before }) => (
        <span key={name}>{words.otherwise(name, reasonsOf(before))}</span>
      ))}
    </div>
  )
}
