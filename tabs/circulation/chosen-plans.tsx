import { Checkbox } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { PlanView } from '../../src/contracts/circulation-view.ts'
import { caseName } from '../parts/case-name.ts'
import { useLayout } from '../parts/layout.ts'
import { useWording } from '../parts/page-context.ts'
import { ReadPlan } from './read-plan.tsx'

type ChosenPlansProps = {
  plans: readonly PlanView[]
  left: readonly string[]
  onChange: (left: readonly string[]) => void
}

/** The plans that are about to go, each to be read first, and each of which may be left for another time. */
export function ChosenPlans({ plans, left, onChange }: ChosenPlansProps): ReactNode {
  const wording = useWording()
  const layout = useLayout()
  return (
    <ul className={layout.list}>
      {plans.map((plan) => (
        <li key={plan.caseId} className={layout.item}>
          <Checkbox
            label={caseName(plan, wording)}
            checked={!left.includes(plan.caseId)}
            onChange={(_event, { checked }) =>
              onChange(checked === true ? left.filter((each) => each !== plan.caseId) : [...left, plan.caseId])
            }
          />
          <ReadPlan plan={plan} />
        </li>
      ))}
    </ul>
  )
}
