import type { ReactNode } from 'react'
import type { AgencyAnswerView } from '../../src/contracts/case-view.ts'
import { useView } from '../meeting/meeting-context.ts'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { LineForm } from '../parts/line-form.tsx'
import { OrderButton } from '../parts/order-button.tsx'
import { usePage } from '../parts/page-context.ts'

type WrittenUpdateProps = {
  agency: AgencyAnswerView
  update: NonNullable<AgencyAnswerView['update']>
  caseId: string
}

/** What an absent agency wrote, to be read out, or left for later with a reason (R069). */
export function WrittenUpdate({ agency, update, caseId }: WrittenUpdateProps): ReactNode {
  const { meetingId } = useView()
  const { wording, format } = usePage()
  const { hearing } = wording
  const layout = useLayout()
  const of = { type: 'read-out-update', meetingId, caseId, agencyId: agency.agencyId } as const
  return (
    <div className={layout.form}>
      <p className={layout.note}>{hearing.updateFrom(agency.agency, format.date(update.receivedAt))}</p>
      <blockquote className={layout.text}>
        {update.knowledge === 'nothing-known' && `${hearing.updateNothing} `}
        {update.text}
      </blockquote>
      {update.read && <p className={layout.note}>{hearing.readOutDone}</p>}
      {update.deferred && <p className={layout.note}>{hearing.deferredUpdate}</p>}
      {!update.read && <OrderButton command={of}>{hearing.readOut}</OrderButton>}
      {!update.read && !update.deferred && (
        <Fold title={hearing.deferUpdate}>
          <LineForm
            label={hearing.deferUpdate}
            button={wording.frame.save}
            command={(deferredBecause) => ({ ...of, deferredBecause })}
          />
        </Fold>
      )}
    </div>
  )
}
