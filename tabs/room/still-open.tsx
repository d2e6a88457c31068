import type { ReactNode } from 'react'
import type { RunningView } from '../../src/contracts/running-view.ts'
import type { ActionView } from '../../src/contracts/views.ts'
import { ActionItem } from '../actions/action-item.tsx'
import { ChairControls } from '../actions/chair-controls.tsx'
import { actionsByAgency } from '../hearing/actions-by-agency.ts'
import { gapWords } from '../hearing/gap-words.ts'
import { useView } from '../meeting/meeting-context.ts'
import { caseName } from '../parts/case-name.ts'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { useWording } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import { runningWords } from '../wording/running-words.ts'

const unanswered: readonly ActionView['status'][] = ['agreed', 'change-asked', 'refused']

/**
 * What the cases heard so far still leave open: acceptance as it comes in, by agency, and questions without an answer.
 */
export function StillOpen({ running }: { running: RunningView }): ReactNode {
  const { actions, current } = useView()
  const words = runningWords()
  const layout = useLayout()
  const openCase = current === 'not-yours' ? null : current
  const agreed = actions.filter(({ status, caseId }) => status !== 'draft' && caseId !== openCase?.caseId)
  const waiting = agreed.filter(({ status }) => unanswered.includes(status))
  if (agreed.length === 0 && running.unanswered.length === 0) return null
  return (
    <Section title={words.stillOpen}>
      <p className={layout.note}>{words.stillOpenNote}</p>
      {agreed.length > 0 && (
        <p className={layout.text}>{words.acceptedOf(agreed.length - waiting.length, agreed.length)}</p>
      )}
      <Acceptance waiting={waiting} />
      <Unanswered running={running} />
    </Section>
  )
}

function Acceptance({ waiting }: { waiting: readonly ActionView[] }): ReactNode {
  const { actions } = useWording()
  const layout = useLayout()
  const words = runningWords()
  if (waiting.length === 0) return null
  return (
    <>
      <strong>{words.acceptance}</strong>
      {actionsByAgency(waiting).map(({ agency, actions: listed }) => (
        <Fold key={agency} title={`${agency || actions.noOwner} (${listed.length})`}>
          <ul className={layout.list}>
            {listed.map((action) => (
              <li key={action.actionId} className={layout.item}>
                <ActionItem action={action} />
                <ChairControls action={action} />
              </li>
            ))}
          </ul>
        </Fold>
      ))}
    </>
  )
}

function Unanswered({ running }: { running: RunningView }): ReactNode {
  const { rules } = useView()
  const wording = useWording()
  const layout = useLayout()
  const words = runningWords()
  if (running.unanswered.length === 0) return null
  return (
    <>
      <strong>{words.unanswered}</strong>
      <ul className={layout.list}>
        {running.unanswered.map((each) => (
          <li key={each.caseId} className={layout.item}>
            <span>{caseName(each, wording)}</span>
            <span className={layout.note}>{each.gaps.map((gap) => gapWords(gap, wording, rules)).join('; ')}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
