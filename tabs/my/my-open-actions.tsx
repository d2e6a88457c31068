import type { ReactNode } from 'react'
import type { MyAction } from '../../src/contracts/my-view.ts'
import { ActionItem } from '../actions/action-item.tsx'
import { useLayout } from '../parts/layout.ts'
import { usePage } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import { myWords } from '../wording/my-words.ts'
import { ByStatus } from './by-status.tsx'

/** What is open for oneself and one's agency, the next to come first, with what can be done about each. */
export function MyOpenActions({ actions }: { actions: readonly MyAction[] }): ReactNode {
  const { format } = usePage()
  const layout = useLayout()
  const words = myWords()
  return (
    <Section title={words.open} work>
      {actions.length === 0 && <p className={layout.note}>{words.none}</p>}
      <ul className={layout.list}>
        {actions.map((action) => (
          <li key={action.actionId} className={layout.item}>
            <span className={layout.note}>{words.metOn(format.date(action.metOn))}</span>
            <ActionItem action={action} />
            <ByStatus action={action} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
