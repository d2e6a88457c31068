import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useView } from '../meeting/meeting-context.ts'
import { useLayout } from '../parts/layout.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Section } from '../parts/section.tsx'
import { useOrder } from '../parts/use-order.ts'
import { ReferralCard } from './referral-card.tsx'
import { intakeWords } from '../wording/intake-words.ts'

/** Every case on its way to this meeting, with what was found and what is asked; and the case list as it goes out. */
export function Referrals(): ReactNode {
  const { referrals } = useView()
  const words = intakeWords()
  const layout = useLayout()
  return (
    <div className={layout.stack}>
      <SendList />
      <Section title={words.title} work plain={referrals.length > 0}>
        {referrals.length === 0 && <p className={layout.note}>{words.none}</p>}
        {referrals.map((referral) => (
          <ReferralCard key={referral.caseId} referral={referral} />
        ))}
      </Section>
    </div>
  )
}

/** The cases of the agenda that are on no list yet go out together, under the warning that stands here (R009, R011). */
function SendList(): ReactNode {
  const { referrals, agenda, meetingId, listWarning, me } = useView()
  const words = intakeWords()
  const layout = useLayout()
  const order = useOrder()
  const listed = new Set(agenda.map((entry) => entry.caseId))
  const caseIds = referrals.filter((each) => listed.has(each.caseId) && !each.listSentAt).map((each) => each.caseId)
  if (!me.desk || caseIds.length === 0) return null
  const send = (): void => {
    if (!order.busy) void order.give({ type: 'send-case-list', meetingId, caseIds })
  }
  return (
    <Section title={words.listTitle}>
      <p className={layout.note}>{words.sendListText}</p>
      <blockquote className={layout.text}>{listWarning}</blockquote>
      <Button className={layout.start} disabledFocusable={order.busy} onClick={send}>
        {words.sendList(caseIds.length)}
      </Button>
      <ProblemNote problem={order.problem} />
    </Section>
  )
}
