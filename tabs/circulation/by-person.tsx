import type { ReactNode } from 'react'
import type { PlanView } from '../../src/contracts/circulation-view.ts'
import { caseName } from '../parts/case-name.ts'
import { useLayout } from '../parts/layout.ts'
import { useWording } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import { plansByPerson } from './plans-by-person.ts'

/** The same names the other way round: what each person gets from the whole meeting. */
export function ByPerson({ plans }: { plans: readonly PlanView[] }): ReactNode {
  const wording = useWording()
  const layout = useLayout()
  const { circulation: words, codes } = wording
  return (
    <Section title={words.byPerson}>
      <ul className={layout.list}>
        {plansByPerson(plans).map((person) => (
          <li key={person.personId} className={layout.item}>
            <span>
              {person.name}, {person.agency}
            </span>
            {person.plans.length > 0 && (
              <span className={layout.note}>
                {words.gets(person.plans.map((plan) => caseName(plan, wording)).join('; '))}
              </span>
            )}
            {plans.map((plan) => {
              const flags = plan.recipients.find((each) => each.personId === person.personId)?.flags ?? []
              if (flags.length === 0) return null
              const said = flags.map((flag) => codes.flags[flag] ?? flag).join(', ')
              return <strong key={plan.caseId}>{`${caseName(plan, wording)}. ${words.flagged(said)}`}</strong>
            })}
          </li>
        ))}
      </ul>
    </Section>
  )
}
