import type { ReactNode } from 'react'
import { useMeeting } from '../meeting/meeting-context.ts'
import { OrderButton } from '../parts/order-button.tsx'
import { useWording } from '../parts/page-context.ts'
import type { NextThing } from './next-thing.ts'
import { Sentences } from './sentences.tsx'

type Next<Kind extends NextThing['kind']> = Extract<NextThing, { kind: Kind }>

/** On to the next stage of the area's order; any other can be entered below. */
export function EnterStage({ next }: { next: Next<'enter-stage'> }): ReactNode {
  const { view } = useMeeting()
  const { hearing, codes } = useWording()
  const { current, stage } = next
  const command = { type: 'enter-stage', meetingId: view.meetingId, caseId: current.caseId, stage } as const
  return (
    <OrderButton appearance="primary" command={command}>
      {hearing.nextStage(codes.stages[stage])}
    </OrderButton>
  )
}

/** The last stage is through: the case can be finished, whatever is still unanswered. */
export function FinishCase({ next }: { next: Next<'finish-case'> }): ReactNode {
  const { view } = useMeeting()
  const { hearing } = useWording()
  const command = { type: 'finish-case', meetingId: view.meetingId, caseId: next.current.caseId } as const
  return (
    <>
      <Sentences lines={[hearing.finishText]} />
      <OrderButton appearance="primary" command={command}>
        {hearing.finish}
      </OrderButton>
    </>
  )
}
