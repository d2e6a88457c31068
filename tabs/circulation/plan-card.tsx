import { Badge } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { PlanView } from '../../src/contracts/circulation-view.ts'
import { useView } from '../meeting/meeting-context.ts'
import { caseName } from '../parts/case-name.ts'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { LineForm } from '../parts/line-form.tsx'
import { OrderButton } from '../parts/order-button.tsx'
import { usePage, useWording } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import { AddRecipient } from './add-recipient.tsx'
import { NameRecipients } from './name-recipients.tsx'
import { RecipientLine } from './recipient-line.tsx'

const clockColours = {
  green: 'success',
  amber: 'warning',
  red: 'danger',
  sent: 'informative',
  unanswered: 'informative',
} as const

/** One case's plan: its clock, its people by name with the reason, and what can still be done. */
export function PlanCard({ plan }: { plan: PlanView }): ReactNode {
  const { wording, format } = usePage()
  const layout = useLayout()
  const { circulation: words, codes } = wording
  return (
    <Section title={caseName(plan, wording)} level={3}>
      <span className={layout.row}>
        <Badge appearance="outline" color="informative">
          {codes.planStatus[plan.status]}
        </Badge>
        {(plan.status === 'drafted' || plan.status === 'held') && (
          <Badge appearance="outline" color={clockColours[plan.clock]}>
            {codes.planClock[plan.clock]}
          </Badge>
        )}
        <span className={layout.note}>
          {plan.sentAt && words.sentAt(format.dateTime(plan.sentAt))}
          {!plan.sentAt && plan.dueAt && words.due(format.dateTime(plan.dueAt))}
          {plan.filed && `, ${words.filed}`}
        </span>
      </span>
      <strong>{words.recipients}</strong>
      {plan.recipients.length === 0 && <p className={layout.note}>{words.recipientsNone}</p>}
      <ul className={layout.list}>
        {plan.recipients.map((recipient) => (
          <li key={recipient.personId} className={layout.item}>
            <RecipientLine recipient={recipient} plan={plan} />
          </li>
        ))}
      </ul>
      <NameRecipients plan={plan} />
      <PlanControls plan={plan} />
    </Section>
  )
}

function PlanControls({ plan }: { plan: PlanView }): ReactNode {
  const { meetingId } = useView()
  const { circulation: words, frame } = useWording()
  const of = { meetingId, caseId: plan.caseId }
  if (plan.status === 'withdrawn') return null
  if (plan.status === 'sent')
    return (
      <Fold title={words.withdraw}>
        <LineForm
          label={words.withdraw}
          button={frame.save}
          command={(reason) => ({ type: 'withdraw-plan', ...of, reason })}
        />
      </Fold>
    )
  return (
    <>
      {plan.status === 'held' ? (
        <OrderButton command={{ type: 'unhold-plan', ...of }}>{words.unhold}</OrderButton>
      ) : (
        <Fold title={words.hold}>
          <LineForm
            label={words.hold}
            button={frame.save}
            command={(reason) => ({ type: 'hold-plan', ...of, reason })}
          />
        </Fold>
      )}
      <AddRecipient plan={plan} />
    </>
  )
}
