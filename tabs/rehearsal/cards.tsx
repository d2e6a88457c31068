import { Field, Select } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import { useLayout } from '../parts/layout.ts'
import { DrawnCard } from './drawn-card.tsx'
import { RehearsalSection } from './rehearsal-section.tsx'
import type { RehearsalCard, RehearsalPerson } from './rehearsal-api.ts'
import { usePolled } from './use-polled.ts'

const noCards: readonly RehearsalCard[] = []

/** Everyone's cards, live, as Teams would draw them for the person chosen. */
export function Cards({ people }: { people: readonly RehearsalPerson[] }): ReactNode {
  const [chosen, setChosen] = useState('')
  const personId = chosen || (people[0]?.personId ?? '')
  return (
    <RehearsalSection title="Cards">
      <Field label="As they look to">
        <Select value={personId} onChange={(_event, data) => setChosen(data.value)}>
          {people.map(({ personId: value, name, agency }) => (
            <option key={value} value={value}>
              {name}, {agency}
            </option>
          ))}
        </Select>
      </Field>
      {personId && <CardsOf key={personId} personId={personId} />}
    </RehearsalSection>
  )
}

function CardsOf({ personId }: { personId: string }): ReactNode {
  const layout = useLayout()
  const cards = usePolled(`/rehearsal/cards/${personId}`, noCards)
  return (
    <>
      {cards.length === 0 && <p className={layout.note}>No cards for this person yet.</p>}
      {cards.map((card) => (
        <DrawnCard key={card.activityId} card={card} personId={personId} />
      ))}
    </>
  )
}
