import { type ReactNode, useState } from 'react'
import type { DirectoryView, ListedPerson, RuleRef } from '../../src/contracts/directory-view.ts'
import { Choice } from '../parts/choice.tsx'
import { useLayout } from '../parts/layout.ts'
import { OrderButton } from '../parts/order-button.tsx'
import { officeWords } from '../wording/office-words.ts'

/**
 * Approves somebody: the chair in one press, a coordinator on a chair's word where the area has the chair approve
 * (R016).
 */
export function Approve({ person, view }: { person: ListedPerson; view: DirectoryView }): ReactNode {
  const words = officeWords()
  const layout = useLayout()
  const chairs = view.people.filter(
    (each) => each.role === 'chair' && each.approved && each.personId !== person.personId,
  )
  const [chosen, setChosen] = useState(chairs[0]?.personId ?? '')
  const { personId, name } = person
  const byWord = view.mayKeep && person.approvedBy === 'chair' && chairs.length > 0
  const { clause, question } = ruleFor(person, view)
  if (person.needsAnother) return <span className={layout.note}>{words.approveAnother(name)}</span>
  return (
    <div className={layout.form}>
      {byWord && (
        <Choice
          label={words.onWordOf}
          value={chosen}
          onChange={setChosen}
          options={chairs.map((each) => ({ value: each.personId, text: each.name }))}
        />
      )}
      <OrderButton command={{ type: 'approve-person', personId, ...(byWord && { onWordOf: chosen }) }}>
        {words.approve(name)}
      </OrderButton>
      <span className={layout.note}>{words.clause(clause)}</span>
      {question && <em>{question}</em>}
    </div>
  )
}

/** The rule by which somebody of this role is approved, and what the area is asked about it. */
function ruleFor({ role }: ListedPerson, { approval }: DirectoryView): RuleRef {
  return role === 'observer' ? approval.observers : approval.newPeople
}
