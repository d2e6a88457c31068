import { type ReactNode, useState } from 'react'
import type { CirculationView, PlanView } from '../../src/contracts/circulation-view.ts'
import { useView } from '../meeting/meeting-context.ts'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { LineForm } from '../parts/line-form.tsx'
import { Section } from '../parts/section.tsx'
import { ChosenPlans } from './chosen-plans.tsx'
import { Reasoned } from './reasoned.tsx'
import { sendingWords } from '../wording/sending-words.ts'

/** What this reader may do now: be the first, be the second, or wait (harms, rule 7). */
export function SendBoth({ circulation }: { circulation: CirculationView }): ReactNode {
  const words = sendingWords()
  const layout = useLayout()
  const { checkedBy, mayCheck, maySend, needsChair, alone, meetingId, plans } = circulation
  const toCheck = plans.filter(({ waits, checkedBy: first }) => waits && first === null)
  const toSend = plans.filter(({ goes }) => goes)
  const waits = plans.some((plan) => plan.waits)
  if (!waits) return null
  return (
    <>
      {maySend && <Send key={toSend.map(({ caseId }) => caseId).join()} plans={toSend} />}
      {mayCheck && <Check plans={toCheck} />}
      {needsChair && <p className={layout.text}>{words.needsChair}</p>}
      {!maySend && !mayCheck && !needsChair && (
        <p className={layout.text}>{checkedBy ? words.waitsForSecond(checkedBy) : words.onlyLook}</p>
      )}
      {alone && (
        <Section title={words.aloneTitle}>
          <p className={layout.text}>{words.aloneText(alone.plans, alone.people.join(', '))}</p>
          <LineForm
            label={words.aloneWhy}
            button={words.aloneSend}
            command={(reason) => ({ type: 'send-alone', meetingId, reason })}
          />
        </Section>
      )}
    </>
  )
}

/**
 * To whom each of these plans is to go as it stands on this page, and with which flags: the order holds for no other.
 */
function listsSeen(plans: readonly PlanView[]): Record<string, Record<string, string[]>> {
  const seen = ({ recipients }: PlanView) =>
    Object.fromEntries(recipients.filter(({ waits }) => waits).map(({ personId, flags }) => [personId, [...flags]]))
  return Object.fromEntries(plans.map((plan) => [plan.caseId, seen(plan)]))
}

/** The first looks at every name and says why each flagged one stays. */
function Check({ plans }: { plans: readonly PlanView[] }): ReactNode {
  const { meetingId } = useView()
  const words = sendingWords()
  const layout = useLayout()
  return (
    <Section title={words.checkTitle}>
      <p className={layout.text}>{words.notChecked}</p>
      <p className={layout.text}>{words.checkText}</p>
      <Reasoned
        plans={plans}
        button={words.check}
        command={(reasons) => ({ type: 'check-circulation', meetingId, reasons, lists: listsSeen(plans) })}
      />
    </Section>
  )
}

/** The second sees one page, flags first, with what the first has said of each, and presses once. */
function Send({ plans }: { plans: readonly PlanView[] }): ReactNode {
  const { meetingId, terms } = useView()
  const words = sendingWords()
  const layout = useLayout()
  const [left, setLeft] = useState<readonly string[]>([])
  const going = plans.filter(({ caseId }) => !left.includes(caseId))
  const people = new Set(
    going.flatMap(({ recipients }) => recipients.flatMap((each) => (each.waits ? each.personId : []))),
  )
  const caseIds = going.map(({ caseId }) => caseId)
  return (
    <Section title={words.sendTitle}>
      <p className={layout.text}>{words.sendText(going.length, people.size)}</p>
      <Reasoned
        plans={going}
        button={left.length === 0 ? words.send(terms) : words.sendSome}
        command={(reasons) => ({ type: 'send-circulation', meetingId, reasons, caseIds, lists: listsSeen(going) })}
      >
        <Fold title={words.choose} onceOpened>
          <ChosenPlans plans={plans} left={left} onChange={setLeft} />
        </Fold>
      </Reasoned>
    </Section>
  )
}
