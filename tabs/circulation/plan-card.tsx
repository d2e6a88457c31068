import { Badge } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { PlanView } from '../../src/contracts/circulation-view.ts'
import { caseName } from '../parts/case-name.ts'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { usePage } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import { NameRecipients } from './name-recipients.tsx'
import { LastTime } from './last-time.tsx'
import { PlanControls } from './plan-controls.tsx'
import { ReadPlan } from './read-plan.tsx'
import { RecipientLine } from './recipient-line.tsx'
import { sendingWords } from '../wording/sending-words.ts'

const clockColours = {
  green: 'success',
  amber: 'warning',
  red: 'danger',
  sent: 'informative',
  unanswered: 'informative',
} as const

/** One case's plan: its clock, its people by name with the reason, and what can still be done. */
export function PlanCard({ plan }: { plan: PlanView }): ReactNode {
  const { wording } = usePage()
  const layout = useLayout()
  const words = sendingWords()
  return (
    <Section title={caseName(plan, wording)} level={3}>
      <Standing plan={plan} />
      <Correction plan={plan} />
      {plan.checkedBy && <p className={layout.note}>{words.checkedBy(plan.checkedBy)}</p>}
      {plan.changed && <p className={layout.note}>{words.changed}</p>}
      <ReadPlan plan={plan} />
      <LastTime plan={plan} />
      <Recipients plan={plan} />
      <NameRecipients plan={plan} />
      <PlanControls plan={plan} />
    </Section>
  )
}

/**
 * Whoever has a flag stands open until the plan has gone; everyone else is behind one line, since sixteen plans have
 * much the same list.
 */
function Recipients({ plan }: { plan: PlanView }): ReactNode {
  const words = sendingWords()
  const flagged = plan.recipients.filter(({ flags }) => flags.length > 0)
  const others = plan.recipients.filter(({ flags }) => flags.length === 0)
  if (!plan.waits && plan.status !== 'held')
    return (
      <Fold title={words.recipients(plan.recipients.length)} onceOpened>
        <Lines plan={plan} recipients={plan.recipients} />
      </Fold>
    )
  return (
    <>
      <strong>{words.recipients(plan.recipients.length)}</strong>
      <Lines plan={plan} recipients={flagged} />
      {others.length > 0 && (
        <Fold title={words.unflagged(others.length)} onceOpened>
          <Lines plan={plan} recipients={others} />
        </Fold>
      )}
    </>
  )
}

function Lines({ plan, recipients }: { plan: PlanView; recipients: PlanView['recipients'] }): ReactNode {
  const layout = useLayout()
  if (recipients.length === 0) return null
  return (
    <ul className={layout.list}>
      {recipients.map((recipient) => (
        <li key={recipient.personId} className={layout.item}>
          <RecipientLine recipient={recipient} plan={plan} />
        </li>
      ))}
    </ul>
  )
}

/** Why a corrected version is made, what can still be put right and where, and what cannot. */
function Correction({ plan: { correcting, correction } }: { plan: PlanView }): ReactNode {
  const layout = useLayout()
  const words = sendingWords()
  if (!correcting) return null
  return (
    <>
      <p className={layout.text}>{words.correcting}</p>
      {correction && (
        <p className={layout.text} dir="auto">
          {words.correctionOf(correction)}
        </p>
      )}
      <p className={layout.text}>{words.correctWhere}</p>
      <p className={layout.note}>{words.correctCannot}</p>
    </>
  )
}

function Standing({ plan }: { plan: PlanView }): ReactNode {
  const { wording, format } = usePage()
  const { codes } = wording
  const words = sendingWords()
  const layout = useLayout()
  const { status, clock, sentAt, dueAt, filed, version } = plan
  const has = plan.recipients.filter(({ barred }) => !barred)
  const opened = has.filter(({ openedAt }) => openedAt !== null).length
  const said = [
    sentAt && words.sentAt(format.dateTime(sentAt)),
    !sentAt && dueAt && words.due(format.dateTime(dueAt)),
    status === 'sent' && words.openedBy(opened, has.length),
    filed && words.filed,
    version > 1 && words.version(version),
  ]
  return (
    <span className={layout.row}>
      <Badge appearance="outline" color="informative">
        {codes.planStatus[status]}
      </Badge>
      {(status === 'drafted' || status === 'held') && (
        <Badge appearance="outline" color={clockColours[clock]}>
          {codes.planClock[clock]}
        </Badge>
      )}
      <span className={layout.note}>{said.filter(Boolean).join(', ')}</span>
    </span>
  )
}
