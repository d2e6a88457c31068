import type { ReactNode } from 'react'
import type { PersonRef } from '../../src/contracts/views.ts'
import { useLayout } from './layout.ts'

type PeopleListProps = {
  people: readonly PersonRef[]
  empty: string
  /** What can be done about each. */
  beside?: (person: PersonRef) => ReactNode
}

/** People by name and agency, or a sentence where there is nobody. */
export function PeopleList({ people, empty, beside }: PeopleListProps): ReactNode {
  const layout = useLayout()
  if (people.length === 0) return <p className={layout.note}>{empty}</p>
  return (
    <ul className={layout.list}>
      {people.map((person) => (
        <li key={person.personId} className={layout.row}>
          <span>
            {person.name}, {person.agency}
          </span>
          {beside?.(person)}
        </li>
      ))}
    </ul>
  )
}
