import type { ReactNode } from 'react'
import type { DirectoryView, ListedPerson } from '../../src/contracts/directory-view.ts'
import { Choice } from '../parts/choice.tsx'
import { useLayout } from '../parts/layout.ts'
import { useWording } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useOrder } from '../parts/use-order.ts'
import { officeWords } from '../wording/office-words.ts'

/**
 * Who somebody's own manager is, of those in the directory, where the protocol has that person told (R012, Gwent 4.5).
 */
export function ManagerChoice({ person, view }: { person: ListedPerson; view: DirectoryView }): ReactNode {
  const words = officeWords()
  const { frame } = useWording()
  const layout = useLayout()
  const order = useOrder()
  const { personId, name } = person
  const others = view.people.filter((each) => each.personId !== personId)
  return (
    <div className={layout.form}>
      <Choice
        label={words.manager(name)}
        value={person.managerId ?? ''}
        onChange={(chosen) => void order.give({ type: 'name-manager', personId, managerId: chosen || null })}
        options={[
          { value: '', text: frame.none },
          ...others.map((each) => ({ value: each.personId, text: each.name })),
        ]}
      />
      {view.manager && <span className={layout.note}>{words.clause(view.manager.clause)}</span>}
      <ProblemNote problem={order.problem} />
    </div>
  )
}
