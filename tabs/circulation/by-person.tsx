import type { ReactNode } from 'react'
import type { PlanView } from '../../src/contracts/circulation-view.ts'
import { caseName } from '../parts/case-name.ts'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { useWording } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import { type PersonPlans, plansByPerson } from './plans-by-person.ts'
import { ReadPlan } from './read-plan.tsx'
import { sendingWords } from '../wording/sending-words.ts'

/** The same names the other way round: what each person gets from the whole meeting, and each plan as they get it. */
export function ByPerson({ plans }: { plans: readonly PlanView[] }): ReactNode {
  const words = sendingWords()
  const layout = useLayout()
  return (
    <Section title={words.byPerson}>
      <ul className={layout.list}>
        {plansByPerson(plans).map((person) => (
          <li key={person.personId} className={layout.item}>
            <Person person={person} plans={plans} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Person({ person, plans }: { person: PersonPlans; plans: readonly PlanView[] }): ReactNode {
  const wording = useWording()
  const words = sendingWords()
  const layout = useLayout()
  const { name, agency, personId } = person
  return (
    <>
      <span>{`${name}, ${agency}`}</span>
      {plans.map((plan) => {
        const flags = plan.recipients.find((each) => each.personId === personId)?.flags ?? []
        if (flags.length === 0) return null
        const said = flags.map((flag) => wording.codes.flags[flag] ?? flag).join(', ')
        return <strong key={plan.caseId}>{`${caseName(plan, wording)}. ${words.flagged(said)}`}</strong>
      })}
      {person.plans.length > 0 && (
        <>
          <span className={layout.note}>
            {words.gets(person.plans.map((plan) => caseName(plan, wording)).join('; '))}
          </span>
          <Fold title={words.read(name)}>
            {person.plans.map((plan) => (
              <div key={plan.caseId} className={layout.tight}>
                <strong>{caseName(plan, wording)}</strong>
                <ReadPlan plan={plan} reader={{ personId }} />
              </div>
            ))}
          </Fold>
        </>
      )}
    </>
  )
}
