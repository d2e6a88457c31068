import type { ReactNode } from 'react'
import type { CaseView } from '../../src/contracts/case-view.ts'
import { ActionItem } from '../actions/action-item.tsx'
import { ChairControls } from '../actions/chair-controls.tsx'
import { useLayout } from '../parts/layout.ts'
import { useWording } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import { Attendance } from './attendance.tsx'
import { actionsByAgency } from './actions-by-agency.ts'
import { VictimTold } from './victim-told.tsx'

/** The actions read back by agency, with acceptance as it comes in; who tells the victim; who was here. */
export function Recap({ current }: { current: CaseView }): ReactNode {
  const { hearing, actions } = useWording()
  const layout = useLayout()
  const groups = actionsByAgency(current.actions)
  return (
    <div className={layout.stack}>
      <p className={layout.note}>{hearing.recap}</p>
      {groups.length === 0 && <p className={layout.note}>{actions.none}</p>}
      {groups.map(({ agency, actions: listed }) => (
        <Section key={agency} title={agency || actions.noOwner} level={3} plain>
          <ul className={layout.list}>
            {listed.map((action) => (
              <li key={action.actionId} className={layout.item}>
                <ActionItem action={action} inCase />
                <ChairControls action={action} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
      <VictimTold current={current} />
      <Attendance current={current} />
    </div>
  )
}
