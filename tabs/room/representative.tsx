import { type ReactNode, Suspense, lazy } from 'react'
import { ActionItem } from '../actions/action-item.tsx'
import { OwnerAnswers } from '../actions/owner-controls.tsx'
import { useView } from '../meeting/meeting-context.ts'
import { useLayout } from '../parts/layout.ts'
import { useWording } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import { CaseNow } from './case-now.tsx'
import { isToCheck } from './is-to-check.ts'
import { MyCases } from './my-cases.tsx'
import { MyPart } from './my-part.tsx'
import { StatementStanding } from './statement-standing.tsx'
import { waitingForMe } from './waiting-for-me.ts'

const CaseList = lazy(async () => ({ default: (await import('./case-list.tsx')).CaseList }))
const LikelyTurn = lazy(async () => ({ default: (await import('./likely-turn.tsx')).LikelyTurn }))
const PrivateNotes = lazy(async () => ({ default: (await import('../my/private-notes.tsx')).PrivateNotes }))
const ReportWhileAway = lazy(async () => ({ default: (await import('./report-while-away.tsx')).ReportWhileAway }))
const ToCheck = lazy(async () => ({ default: (await import('../desk/to-check.tsx')).ToCheck }))

/** A representative's panel: my part now, the actions that wait for me, the case now, my cases. */
export function RepresentativePanel(): ReactNode {
  const view = useView()
  const layout = useLayout()
  const here = view.me.placeWith === undefined
  return (
    <div className={layout.stack}>
      <StatementStanding />
      <MyPart />
      <Suspense fallback={null}>{view.likelyTurn && <LikelyTurn turn={view.likelyTurn} />}</Suspense>
      <ActionsForMe />
      <Suspense fallback={null}>
        {view.caseList && <CaseList />}
        {isToCheck(view) && <ToCheck />}
      </Suspense>
      {here ? (
        <CaseNow />
      ) : (
        <Suspense fallback={null}>
          <ReportWhileAway />
        </Suspense>
      )}
      <Suspense fallback={null}>{view.privateNotes && <PrivateNotes />}</Suspense>
      {here && <MyCases />}
    </div>
  )
}

function ActionsForMe(): ReactNode {
  const view = useView()
  const { actions } = useWording()
  const layout = useLayout()
  const waiting = waitingForMe(view)
  if (waiting.length === 0) return null
  return (
    <Section title={actions.mine}>
      <ul className={layout.list}>
        {waiting.map((action) => (
          <li key={action.actionId} className={layout.item}>
            <ActionItem action={action} />
            <OwnerAnswers action={action} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
