import type { ReactNode } from 'react'
import type { CoreGap, PersonToRing } from '../../src/contracts/running-view.ts'
import { useLayout } from '../parts/layout.ts'
import { runningWords } from '../wording/running-words.ts'
import { ToRing } from './to-ring.tsx'

/**
 * Core agencies that have nobody here, with who is expected and who deputises, and their numbers. It warns and never
 * blocks (R060, R061).
 */
export function CoreGaps({ gaps }: { gaps: readonly CoreGap[] }): ReactNode {
  const layout = useLayout()
  const words = runningWords()
  if (gaps.length === 0) return <p className={layout.note}>{words.gapsNone}</p>
  return (
    <ul className={layout.list}>
      {gaps.map(({ agencyId, agency, expected, deputies }) => (
        <li key={agencyId} className={layout.item}>
          <strong>{agency}</strong>
          {expected.length + deputies.length === 0 && <span className={layout.note}>{words.nobodyApproved}</span>}
          <Listed label={words.expected} people={expected} />
          <Listed label={words.deputy} people={deputies} />
        </li>
      ))}
    </ul>
  )
}

function Listed({ label, people }: { label: string; people: readonly PersonToRing[] }): ReactNode {
  return people.map((person) => (
    <span key={person.personId}>
      {label}: <ToRing person={person} />
    </span>
  ))
}
