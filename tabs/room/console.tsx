import { type ReactNode, Suspense, useEffect } from 'react'
import type { MeetingView } from '../../src/contracts/views.ts'
import { CasePanel } from '../hearing/case-panel.tsx'
import { useView } from '../meeting/meeting-context.ts'
import { Fold } from '../parts/fold.tsx'
import { fetchTheRest, later } from '../parts/later.ts'
import { useLayout } from '../parts/layout.ts'
import { OrderButton } from '../parts/order-button.tsx'
import { useWording } from '../parts/page-context.ts'
import { AgendaList } from './agenda-list.tsx'
import { isToCheck } from './is-to-check.ts'
import { NextPanel } from './next-panel.tsx'
import { PeopleInRoom } from './people-in-room.tsx'
import { StatementStanding } from './statement-standing.tsx'

const HandChair = later(async () => (await import('../meeting/hand-chair.tsx')).HandChair)
const MeetingReport = later(async () => (await import('./minutes-by-case.tsx')).MeetingReport)
const MissingCore = later(async () => (await import('./missing-core.tsx')).MissingCore)
const Morning = later(async () => (await import('../morning/morning.tsx')).Morning)
const ShareStage = later(async () => (await import('../stage/share-stage.tsx')).ShareStage)
const StatementState = later(async () => (await import('./statement-state.tsx')).StatementState)
const StillOpen = later(async () => (await import('./still-open.tsx')).StillOpen)
const TimeKept = later(async () => (await import('./time-kept.tsx')).TimeKept)
const ToCheck = later(async () => (await import('../desk/to-check.tsx')).ToCheck)

/** By then whatever the first screen needs has come. */
const SETTLED_MS = 4_000

/** The chair's console: one thing to do next, the case, and beside it who is here and what is to come. */
export function Console(): ReactNode {
  const view = useView()
  const layout = useLayout()
  const current = view.current === 'not-yours' ? null : view.current
  useEffect(() => {
    const settled = setTimeout(() => void fetchTheRest(), SETTLED_MS)
    return () => clearTimeout(settled)
  }, [])
  return (
    <div className={layout.wide}>
      <div className={layout.stack}>
        <StatementStanding />
        <NextPanel />
        {current && <CasePanel key={current.caseId} current={current} />}
        <Suspense fallback={null}>
          <BesideTheCase view={view} />
        </Suspense>
      </div>
      <div className={layout.stack}>
        <Suspense fallback={null}>{isToCheck(view) && <ToCheck />}</Suspense>
        {view.status !== 'ended' && <PeopleInRoom />}
        <Suspense fallback={null}>
          <RoomToday view={view} />
        </Suspense>
        <AgendaList />
        <EndEarly />
        <Suspense fallback={null}>
          {view.running && <HandChair running={view.running} />}
          {view.status === 'open' && <ShareStage />}
        </Suspense>
      </div>
    </div>
  )
}

type Given = { view: MeetingView }

/** Under the case: what earlier cases leave open; before the meeting the morning's page, and after it the report. */
function BesideTheCase({ view: { running, status } }: Given): ReactNode {
  if (!running) return null
  return (
    <>
      {running.morning && <Morning running={running} morning={running.morning} />}
      {status === 'ended' && <MeetingReport time={running.time} />}
      {status !== 'planned' && <StillOpen running={running} />}
    </>
  )
}

/** Time, agreement, and who is missing; before the meeting the morning's page has the last of them. */
function RoomToday({ view: { running, status } }: Given): ReactNode {
  return (
    <>
      {running && status === 'open' && <TimeKept running={running} />}
      <StatementState />
      {running && status === 'open' && <MissingCore running={running} />}
    </>
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
