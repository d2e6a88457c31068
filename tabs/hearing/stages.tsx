import type { ReactNode } from 'react'
import { makeStyles } from '@fluentui/react-components'
import type { CaseView } from '../../src/contracts/case-view.ts'
import { useView } from '../meeting/meeting-context.ts'
import { useLayout } from '../parts/layout.ts'
import { StageButton } from './stage-button.tsx'
import { useWording } from '../parts/page-context.ts'

const useStyles = makeStyles({ steps: { margin: 0, padding: 0, listStyleType: 'none' } })

/** The stages in the area's order; any of them can be entered at any time (R066). */
export function Stages({ current }: { current: CaseView }): ReactNode {
  const { meetingId } = useView()
  const { hearing } = useWording()
  const layout = useLayout()
  const styles = useStyles()
  return (
    <nav aria-label={hearing.stages}>
      <ol className={`${layout.row} ${styles.steps}`}>
        {current.stages.map(({ stage, visited }, index) => (
          <li key={stage}>
            <StageButton
              stage={stage}
              visited={visited}
              here={current.stage === null ? index === 0 : stage === current.stage}
              command={{ type: 'enter-stage', meetingId, caseId: current.caseId, stage }}
            />
          </li>
        ))}
      </ol>
    </nav>
  )
}
