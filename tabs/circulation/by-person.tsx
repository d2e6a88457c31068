import type { ReactNode } from 'react'
import type { PlanView } from '../../src/contracts/circulation-view.ts'
import { useView } from '../meeting/meeting-context.ts'
import { caseName } from '../parts/case-name.ts'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { LineForm } from '../parts/line-form.tsx'
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
            <Person person={person} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Person({ person }: { person: PersonPlans }): ReactNode {
  const wording = useWording()
  const words = sendingWords()
  const layout = useLayout()
  const { name, agency, personId } = person
  return (
    <>
      <span>{`${name}, ${agency}`}</span>
      {flagsSaid(person, { wording, words }).map((said) => (
        <strong key={said}>{said}</strong>
      ))}
      {person.plans.length === 0 && <span className={layout.note}>{words.barred}</span>}
      {person.plans.length > 0 && (
        <>
          <span className={layout.note}>{getsWords(person, { wording, words })}</span>
          <Fold title={words.read(name)} onceOpened>
            {person.plans.map((plan) => (
              <div key={plan.caseId} className={layout.tight}>
                <strong>{caseName(plan, wording)}</strong>
                <ReadPlan plan={plan} reader={{ personId }} />
              </div>
            ))}
          </Fold>
          <TakeOff person={person} />
        </>
      )}
    </>
  )
}

/** Takes somebody off every plan that has not gone, for one reason. */
function TakeOff({ person: { personId, name, plans } }: { person: PersonPlans }): ReactNode {
  const { meetingId } = useView()
  const { frame } = useWording()
  const words = sendingWords()
  const left = plans.filter(({ status }) => status === 'drafted' || status === 'held')
  if (left.length === 0) return null
  return (
    <Fold title={words.removeAll(name)} onceOpened>
      <LineForm
        label={words.removeAll(name)}
        button={frame.save}
        command={(reason) =>
          left.map(({ caseId }) => ({ type: 'remove-recipient' as const, meetingId, caseId, personId, reason }))
        }
      />
    </Fold>
  )
}

type Words = { wording: ReturnType<typeof useWording>; words: ReturnType<typeof sendingWords> }

/** What is to be looked at, once: with the plans of which it is so, where it is not so of all that name them. */
function flagsSaid({ personId, listed }: PersonPlans, { wording, words }: Words): readonly string[] {
  const found = new Map<string, PlanView[]>()
  for (const plan of listed) {
    const flags = plan.recipients.find((each) => each.personId === personId)?.flags ?? []
    const said = words.flagged(flags.map((flag) => wording.codes.flags[flag] ?? flag).join(', '))
    if (flags.length > 0) found.set(said, [...(found.get(said) ?? []), plan])
  }
  return [...found].map(([said, of]) =>
    of.length === listed.length ? said : `${of.map((plan) => caseName(plan, wording)).join('; ')}. ${said}`,
  )
}

/** Which plans somebody gets, in the fewer words: those that they get, or the few that they do not. */
function getsWords({ plans, others }: PersonPlans, { wording, words }: Words): string {
  const named = (some: readonly PlanView[]) => some.map((plan) => caseName(plan, wording)).join('; ')
  if (others.length >= plans.length || plans.length === 1) return words.gets(named(plans))
  return others.length === 0 ? words.getsAll(plans.length) : words.getsAllBut(named(others))
}
