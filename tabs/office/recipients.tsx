import type { ReactNode } from 'react'
import type { DirectoryView } from '../../src/contracts/directory-view.ts'
import { useLayout } from '../parts/layout.ts'
import { OrderButton } from '../parts/order-button.tsx'
import { usePage } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import { officeWords } from '../wording/office-words.ts'

/** The check of everyone who receives papers, where the area asks for one (R022, Gwent 2.4). */
export function Recipients({ view }: { view: DirectoryView }): ReactNode {
  const words = officeWords()
  const layout = useLayout()
  const { format } = usePage()
  const { recipients, mayKeep } = view
  if (!recipients) return null
  const { checkedOn, dueOn, notAttended, clause } = recipients
  return (
    <Section title={words.recipientsTitle}>
      <p className={layout.text}>
        {words.recipientsDue(format.date(dueOn))}{' '}
        {checkedOn ? words.recipientsChecked(format.date(checkedOn)) : words.recipientsNever}
      </p>
      {notAttended.length > 0 && (
        <p className={layout.text}>
          {words.recipientsAbsent}: {notAttended.join(', ')}
        </p>
      )}
      <span className={layout.note}>{words.clause(clause)}</span>
      {mayKeep && <OrderButton command={{ type: 'confirm-recipients' }}>{words.recipientsConfirm}</OrderButton>}
    </Section>
  )
}
