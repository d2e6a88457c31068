import type { ReactNode } from 'react'
import type { PlanView } from '../../src/contracts/circulation-view.ts'
import { useView } from '../meeting/meeting-context.ts'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { LineForm } from '../parts/line-form.tsx'
import { OrderButton } from '../parts/order-button.tsx'
import { AddRecipient } from './add-recipient.tsx'
import { sendingWords } from '../wording/sending-words.ts'

/** What can still be done with a plan: hold it, add somebody, withdraw it, correct it, send it anew. */
export function PlanControls({ plan }: { plan: PlanView }): ReactNode {
  const { meetingId } = useView()
  const words = sendingWords()
  const layout = useLayout()
  const { caseId, status, correcting } = plan
  const unhold = { type: 'unhold-plan', meetingId, caseId } as const
  if (status === 'withdrawn')
    return (
      <>
        <p className={layout.text}>{words.withdrawnAsk}</p>
        <OrderButton command={unhold}>{words.sendAnew}</OrderButton>
      </>
    )
  return (
    <>
      {status === 'held' && <OrderButton command={unhold}>{words.unhold}</OrderButton>}
      {status === 'drafted' && <Because order="hold-plan" caseId={caseId} label={words.hold} button={words.holdIt} />}
      {(status === 'sent' || correcting) && (
        <Because order="withdraw-plan" caseId={caseId} label={words.withdraw} button={words.withdrawIt} />
      )}
      {status === 'sent' && (
        <Because order="correct-plan" caseId={caseId} label={words.correct} button={words.correctIt} />
      )}
      <AddRecipient plan={plan} />
    </>
  )
}

type BecauseProps = {
  order: 'hold-plan' | 'withdraw-plan' | 'correct-plan'
  caseId: string
  label: string
  button: string
}

/** An order about a plan that needs a line of why. */
function Because({ order, caseId, label, button }: BecauseProps): ReactNode {
  const { meetingId } = useView()
  const words = sendingWords()
  const layout = useLayout()
  return (
    <Fold title={label} onceOpened>
      {order === 'correct-plan' && <p className={layout.text}>{words.correctWhere}</p>}
      <LineForm label={label} button={button} command={(reason) => ({ type: order, meetingId, caseId, reason })} />
    </Fold>
  )
}
