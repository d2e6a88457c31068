import type { ReactNode } from 'react'
import { makeStyles, tokens } from '@fluentui/react-components'
import type { CaseView } from '../../src/contracts/case-view.ts'
import { useView } from '../meeting/meeting-context.ts'
import { useLayout } from '../parts/layout.ts'
import { useNow } from '../parts/use-now.ts'
import { minutesAndSeconds, spentAt } from './slot-time.ts'
import { StageButton } from './stage-button.tsx'
import { stageStanding } from './stage-standing.ts'
import { useWording } from '../parts/page-context.ts'

const useStyles = makeStyles({
  steps: { margin: 0, padding: 0, listStyleType: 'none' },
  time: { marginInlineStart: tokens.spacingHorizontalXS, fontVariantNumeric: 'tabular-nums' },
})

/** The stages in the area's order with the time of each; any of them can be entered at any time (R066). */
export function Stages({ current }: { current: CaseView }): ReactNode {
  const { meetingId } = useView()
  const { hearing } = useWording()
  const layout = useLayout()
  const styles = useStyles()
  const now = useNow(1_000)
  const stay = current.slot ? spentAt(current.slot, now) - (current.stageSinceSpent ?? 0) : 0
  return (
    <nav aria-label={hearing.stages}>
      <ol className={`${layout.row} ${styles.steps}`}>
        {current.stages.map(({ stage, seconds = 0 }, index) => {
          const here = current.stage === null ? index === 0 : stage === current.stage
          const spent = Math.floor(seconds + (here ? Math.max(0, stay) : 0))
          return (
            <li key={stage}>
              <StageButton
                stage={stage}
                standing={stageStanding(current, stage)}
                here={here}
                command={{ type: 'enter-stage', meetingId, caseId: current.caseId, stage }}
              />
              {spent > 0 && <span className={`${layout.note} ${styles.time}`}>{minutesAndSeconds(spent)}</span>}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
