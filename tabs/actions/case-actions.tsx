import type { ReactNode } from 'react'
import type { CaseView } from '../../src/contracts/case-view.ts'
import { useLayout } from '../parts/layout.ts'
import { useWording } from '../parts/page-context.ts'
import { ActionItem } from './action-item.tsx'
import { ChairControls } from './chair-controls.tsx'
import { DraftForm } from './draft-form.tsx'

/** The actions of the open case, and the line for the next one. */
export function CaseActions({ current }: { current: CaseView }): ReactNode {
  const { actions } = useWording()
  const layout = useLayout()
  return (
    <div className={layout.stack}>
      <DraftForm current={current} />
      {current.actions.length === 0 && <p className={layout.note}>{actions.none}</p>}
      <ul className={layout.list}>
        {current.actions.map((action) => (
          <li key={action.actionId} className={layout.item}>
            <ActionItem action={action} inCase />
            <ChairControls action={action} />
          </li>
        ))}
      </ul>
    </div>
  )
}
