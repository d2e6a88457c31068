import { type ReactNode, Suspense, lazy } from 'react'
import { CasePanel } from '../hearing/case-panel.tsx'
import { useView } from '../meeting/meeting-context.ts'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { OrderButton } from '../parts/order-button.tsx'
import { useWording } from '../parts/page-context.ts'
import { AgendaList } from './agenda-list.tsx'
import { isToCheck } from './is-to-check.ts'
import { MissingCore } from './missing-core.tsx'
import { NextPanel } from './next-panel.tsx'
import { PeopleInRoom } from './people-in-room.tsx'
import { StatementStanding } from './statement-standing.tsx'
import { StatementState } from './statement-state.tsx'

const ToCheck = lazy(async () => ({ default: (await import('../desk/to-check.tsx')).ToCheck }))

/** The chair's console: one thing to do next, the case, and beside it who is here and what is to come. */
export function Console(): ReactNode {
  const view = useView()
  const layout = useLayout()
  const current = view.current === 'not-yours' ? null : view.current
  return (
    <div className={layout.wide}>
      <div className={layout.stack}>
        <StatementStanding />
        <NextPanel />
        {current && <CasePanel key={current.caseId} current={current} />}
      </div>
      <div className={layout.stack}>
        {view.status !== 'ended' && <PeopleInRoom />}
        <StatementState />
        {view.status !== 'ended' && <MissingCore />}
        <Suspense fallback={null}>{isToCheck(view) && <ToCheck />}</Suspense>
        <AgendaList />
        <EndEarly />
      </div>
    </div>
  )
}

function EndEarly(): ReactNode {
  const view = useView()
  const { room } = useWording()
  const layout = useLayout()
  const left = view.agenda.filter(({ status }) => status === 'waiting').length
  if (view.status !== 'open' || view.current !== null || left === 0) return null
  return (
    <Fold title={room.endEarly}>
      <p className={layout.text}>{room.endEarlyText(left)}</p>
      <OrderButton command={{ type: 'end-meeting', meetingId: view.meetingId }}>{room.end}</OrderButton>
    </Fold>
  )
}
