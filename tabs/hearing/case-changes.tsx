import type { ReactNode } from 'react'
import { useView } from '../meeting/meeting-context.ts'
import { Fold } from '../parts/fold.tsx'
import { later } from '../parts/later.ts'
import { useLayout } from '../parts/layout.ts'
import { OrderButton } from '../parts/order-button.tsx'
import { useWording } from '../parts/page-context.ts'

const Defer = later(async () => (await import('./defer.tsx')).Defer)
const RecordChange = later(async () => (await import('./record-change.tsx')).RecordChange)

/**
 * What is needed seldom and matters much: finish early, defer (R173), a death or a move that came out in the meeting
 * (R097).
 */
export function CaseChanges({ caseId }: { caseId: string }): ReactNode {
  const { meetingId } = useView()
  const { hearing, family } = useWording()
  const layout = useLayout()
  return (
    <>
      <Fold title={hearing.finish}>
        <p className={layout.text}>{hearing.finishText}</p>
        <OrderButton command={{ type: 'finish-case', meetingId, caseId }}>{hearing.finish}</OrderButton>
      </Fold>
      <Fold title={hearing.defer} onceOpened>
        <Defer caseId={caseId} />
      </Fold>
      <Fold title={family.recordTitle} onceOpened>
        <RecordChange caseId={caseId} />
      </Fold>
    </>
  )
}
