import type { ReactNode } from 'react'
import type { PlanView, SendingView } from '../../src/contracts/circulation-view.ts'
import { caseName } from '../parts/case-name.ts'
import { useLayout } from '../parts/layout.ts'
import { usePage } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import { sendingWords } from '../wording/sending-words.ts'

/** Who was given what, when and by whom, when each opened it, and what was taken back (H32). */
export function Register({ plans }: { plans: readonly PlanView[] }): ReactNode {
  const { wording } = usePage()
  const words = sendingWords()
  const layout = useLayout()
  const sent = plans.filter(({ register }) => register.length > 0)
  if (sent.length === 0) return <p className={layout.text}>{words.registerNone}</p>
  return sent.map((plan) => (
    <Section key={plan.caseId} title={caseName(plan, wording)} level={3}>
      {plan.register.map((sending) => (
        <Sent key={`${sending.at} ${sending.version}`} sending={sending} />
      ))}
      <Withdrawals plan={plan} />
      <CopyReaders plan={plan} />
    </Section>
  ))
}

function Sent({ sending }: { sending: SendingView }): ReactNode {
  const { format } = usePage()
  const words = sendingWords()
  const layout = useLayout()
  const { version, by, checkedBy, alone, late, to } = sending
  const when = format.dateTime(sending.at)
  return (
    <div className={layout.tight}>
      <strong>
        {alone
          ? words.registerAlone({ version, when, by, reason: alone })
          : words.registerSent({ version, when, by, first: checkedBy })}
      </strong>
      {late && <strong>{words.registerLate}</strong>}
      <ul className={layout.list}>
        {to.map(({ personId, name, agency, reason, openedAt, times }) => (
          <li key={personId} className={layout.item}>
            <span>{`${name}, ${agency}`}</span>
            <span className={layout.note}>
              {openedAt ? words.registerOpened(format.dateTime(openedAt), times) : words.notOpened}
            </span>
            {reason && <span className={layout.note}>{words.registerReason(reason)}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Withdrawals({ plan }: { plan: PlanView }): ReactNode {
  const { format } = usePage()
  const words = sendingWords()
  const layout = useLayout()
  return plan.withdrawals.map(({ at, version, by, reason, opened }) => (
    <div key={at} className={layout.tight}>
      <strong>{words.registerWithdrawn({ version, when: format.dateTime(at), by, reason })}</strong>
      <span className={layout.note}>
        {opened.length > 0 ? words.registerHad(opened.join(', ')) : words.registerNobody}
      </span>
    </div>
  ))
}

/** Who may open the record copy in the library itself, where the area has it so. */
function CopyReaders({ plan }: { plan: PlanView }): ReactNode {
  const words = sendingWords()
  const layout = useLayout()
  const { given, elsewhere } = plan.copyReaders
  return (
    <>
      {given.length > 0 && <span className={layout.note}>{words.copyReaders(given.join(', '))}</span>}
      {elsewhere.length > 0 && <span className={layout.note}>{words.copyElsewhere(elsewhere.join(', '))}</span>}
    </>
  )
}
