import { type ReactNode, Suspense, lazy } from 'react'
import { ActionItem } from '../actions/action-item.tsx'
import { useView } from '../meeting/meeting-context.ts'
import { useLayout } from '../parts/layout.ts'
import { useWording } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { ByStatus } from './by-status.tsx'

const MyAfter = lazy(async () => ({ default: (await import('./my-after.tsx')).MyAfter }))

/** One's own actions from this meeting, with what can be done about each. */
export function MyActions(): ReactNode {
  const view = useView()
  const { circulation } = useWording()
  const layout = useLayout()
  const mine = view.actions.filter((action) => action.mine && action.status !== 'withdrawn')
  return (
    <Section title={circulation.myTitle} work>
      {mine.length === 0 && <p className={layout.note}>{circulation.myNone}</p>}
      <ul className={layout.list}>
        {mine.map((action) => (
          <li key={action.actionId} className={layout.item}>
            <ActionItem action={action} />
            <ByStatus action={action} />
          </li>
        ))}
      </ul>
      {view.status === 'ended' && (
        <Suspense fallback={<Waiting />}>
          <MyAfter />
        </Suspense>
      )}
    </Section>
  )
}
