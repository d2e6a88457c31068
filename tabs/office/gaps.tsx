import { Badge } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { DirectoryView } from '../../src/contracts/directory-view.ts'
import { useLayout } from '../parts/layout.ts'
import { Section } from '../parts/section.tsx'
import { officeWords } from '../wording/office-words.ts'

/** What is missing, each with the clause that asks for it. */
export function Gaps({ gaps }: Pick<DirectoryView, 'gaps'>): ReactNode {
  const words = officeWords()
  const layout = useLayout()
  return (
    <Section title={words.gapsTitle}>
      <p className={layout.note}>{gaps.length === 0 ? words.gapsNone : words.gapsText}</p>
      <ul className={layout.list}>
        {gaps.map(({ kind, agency, person, clause, strength }) => (
          <li key={`${kind} ${agency} ${person}`} className={layout.item}>
            <span>
              {[person, agency].filter(Boolean).join(', ')}: {words.gaps[kind]}
            </span>
            <span className={layout.row}>
              <span className={layout.note}>{words.clause(clause)}</span>
              {strength && <Badge appearance="outline">{words.strengths[strength]}</Badge>}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
