import { Button } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { CirculationView } from '../../src/contracts/circulation-view.ts'
import { useView } from '../meeting/meeting-context.ts'
import { useLayout } from '../parts/layout.ts'
import { CoreList } from '../desk/core-list.tsx'
import { Section } from '../parts/section.tsx'
import { ByPerson } from './by-person.tsx'
import { Delivery } from './delivery.tsx'
import { PlanCard } from './plan-card.tsx'
import { Register } from './register.tsx'
import { SendBoth } from './send-both.tsx'
import { sendingWords } from '../wording/sending-words.ts'

/**
 * The circulation desk: what to do now first, then the same names by case, by person and as a register (capability 8).
 */
export function CirculationDesk(): ReactNode {
  const { circulation } = useView()
  return circulation && <Desk circulation={circulation} />
}

const looks = ['byCase', 'byPerson', 'register'] as const

function Desk({ circulation }: { circulation: CirculationView }): ReactNode {
  const { stubs, statement } = useView()
  const words = sendingWords()
  const layout = useLayout()
  const [look, setLook] = useState<(typeof looks)[number]>('byCase')
  const { plans } = circulation
  const answersMissing = stubs.length > 0 || statement.mine !== 'agreed'
  return (
    <div className={layout.stack}>
      {circulation.maySend && <SendBoth circulation={circulation} />}
      <Head circulation={circulation} />
      {plans.length === 0 && <p className={layout.text}>{answersMissing ? words.answerFirst : words.empty}</p>}
      {plans.length > 0 && !circulation.maySend && <SendBoth circulation={circulation} />}
      <nav aria-label={words.looks} className={layout.row}>
        {looks.map((each) => (
          <Button
            key={each}
            appearance={each === look ? 'primary' : 'outline'}
            aria-current={each === look ? 'true' : undefined}
            onClick={() => setLook(each)}
          >
            {words[each]}
          </Button>
        ))}
      </nav>
      {look === 'byCase' && plans.map((plan) => <PlanCard key={plan.caseId} plan={plan} />)}
      {look === 'byPerson' && <ByPerson plans={plans} />}
      {look === 'register' && <Register plans={plans} />}
    </div>
  )
}

/** Confirmed here, by whoever may; they are asked for no more once everything has gone out. */
function CoreFirst(): ReactNode {
  const { desk, me } = useView()
  const words = sendingWords()
  const layout = useLayout()
  const may = me.desk && desk !== null
  return (
    <>
      <p className={layout.text}>{may ? words.coreFirst : `${words.coreFirst} ${words.coreElsewhere}`}</p>
      {may && <CoreList agencies={desk.agencies} />}
    </>
  )
}

function Head({ circulation }: { circulation: CirculationView }): ReactNode {
  const { terms } = useView()
  const words = sendingWords()
  const layout = useLayout()
  const { rule, clause, coreQuestion } = circulation
  return (
    <Section title={words.title} work>
      <p className={layout.text}>{words.text(terms)}</p>
      <p className={layout.note}>
        {[words.approvals[rule.approve ?? 'open'], clause && words.clause(clause)].filter(Boolean).join(' ')}
      </p>
      {rule.asksForRecipients && <p className={layout.text}>{words.recipientsAsk}</p>}
      {rule.question && <p className={layout.note}>{words.asked(rule.question)}</p>}
      {coreQuestion && <CoreFirst />}
      <Delivery circulation={circulation} />
    </Section>
  )
}
