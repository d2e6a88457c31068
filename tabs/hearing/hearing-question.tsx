import type { ReactNode } from 'react'
import type { CaseChangesView } from '../../src/contracts/case-view.ts'
import { useView } from '../meeting/meeting-context.ts'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { OrderButton } from '../parts/order-button.tsx'
import { usePage } from '../parts/page-context.ts'

type Found = { found: CaseChangesView }

/** Record only, or as it is: asked of chair and coordinator where it was learned in the meeting (R097). */
export function HearingQuestion({ found }: Found): ReactNode {
  const { me } = useView()
  const { wording, format } = usePage()
  const layout = useLayout()
  const { family } = wording
  const { hearing, clause, decided } = found
  if (hearing === 'ask') {
    return me.controls ? (
      <div className={layout.form}>
        <p className={layout.text}>{family.ask(clause)}</p>
        <Answers found={found} />
      </div>
    ) : null
  }
  const answer = decided?.recordOnly ? family.askRecordOnly : family.askAsItIs
  return (
    <>
      {hearing === 'record-only' && <p className={layout.text}>{family.recordOnly(clause)}</p>}
      {decided && <p className={layout.note}>{family.answered(answer, decided.by, format.dateTime(decided.at))}</p>}
      {decided && me.controls && (
        <Fold title={family.answerAnew}>
          <Answers found={found} />
        </Fold>
      )}
    </>
  )
}

function Answers({ found }: Found): ReactNode {
  const { meetingId } = useView()
  const { wording } = usePage()
  const layout = useLayout()
  const { family } = wording
  const order = { type: 'decide-hearing', meetingId, caseId: found.caseId } as const
  return (
    <div className={layout.row}>
      <OrderButton command={{ ...order, recordOnly: true }}>{family.askRecordOnly}</OrderButton>
      <OrderButton command={{ ...order, recordOnly: false }}>{family.askAsItIs}</OrderButton>
    </div>
  )
}
