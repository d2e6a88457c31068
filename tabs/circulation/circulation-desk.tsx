import { Button } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { CirculationView } from '../../src/contracts/circulation-view.ts'
import { useView } from '../meeting/meeting-context.ts'
import { useLayout } from '../parts/layout.ts'
import { useWording } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import { ByPerson } from './by-person.tsx'
import { PlanCard } from './plan-card.tsx'
import { SendBoth } from './send-both.tsx'

/** The circulation desk: by case and by person, with reasons and flags; two people send (capability 8). */
export function CirculationDesk(): ReactNode {
  const { circulation, stubs, statement } = useView()
  const answersMissing = stubs.length > 0 || statement.mine !== 'agreed'
  const words = useWording().circulation
  const layout = useLayout()
  const [byPerson, setByPerson] = useState(false)
  if (!circulation) return null
  return (
    <div className={layout.stack}>
      <Head circulation={circulation} />
      <nav aria-label={words.looks} className={layout.row}>
        {[false, true].map((person) => (
          <Button
            key={String(person)}
            appearance={person === byPerson ? 'primary' : 'outline'}
            aria-current={person === byPerson ? 'true' : undefined}
            onClick={() => setByPerson(person)}
          >
            {person ? words.byPerson : words.byCase}
          </Button>
        ))}
      </nav>
      {circulation.plans.length === 0 && (
        <p className={layout.text}>{answersMissing ? words.answerFirst : words.empty}</p>
      )}
      {byPerson ? (
        <ByPerson plans={circulation.plans} />
      ) : (
        circulation.plans.map((plan) => <PlanCard key={plan.caseId} plan={plan} />)
      )}
    </div>
  )
}

function Head({ circulation }: { circulation: CirculationView }): ReactNode {
  const { terms } = useView()
  const words = useWording().circulation
  const layout = useLayout()
  return (
    <Section title={words.title} work>
      <p className={layout.text}>{words.text(terms)}</p>
      {circulation.clause && <p className={layout.note}>{words.clause(circulation.clause)}</p>}
      <p className={layout.note}>{words.approvals[circulation.rule.approve ?? 'open']}</p>
      {circulation.rule.asksForRecipients && <p className={layout.text}>{words.recipientsAsk}</p>}
      {circulation.rule.question && <p className={layout.note}>{words.asked(circulation.rule.question)}</p>}
      {circulation.coreQuestion && <p className={layout.text}>{words.coreFirst}</p>}
      {circulation.undelivered.length > 0 && (
        <>
          <strong>{words.undelivered}</strong>
          <ul>
            {circulation.undelivered.map(({ personId, name, why }) => (
              <li key={personId}>
                {name}: {why}
              </li>
            ))}
          </ul>
        </>
      )}
      {circulation.plans.length > 0 && <SendBoth circulation={circulation} />}
    </Section>
  )
}
