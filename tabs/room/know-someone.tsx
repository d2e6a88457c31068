import type { ReactNode } from 'react'
import { useView } from '../meeting/meeting-context.ts'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { OrderButton } from '../parts/order-button.tsx'
import { useWording } from '../parts/page-context.ts'

/** For somebody who realises only now that they know one of the people (R073): the case leaves their screen at once. */
export function KnowSomeone({ caseId }: { caseId: string }): ReactNode {
  const { meetingId } = useView()
  const { room } = useWording()
  const layout = useLayout()
  return (
    <Fold title={room.knowSomeone}>
      <p className={layout.text}>{room.knowSomeoneText}</p>
      <OrderButton command={{ type: 'answer-connections', meetingId, shown: [caseId], possibly: [caseId] }}>
        {room.knowSomeone}
      </OrderButton>
    </Fold>
  )
}
