import type { ReactNode } from 'react'
import { useView } from '../meeting/meeting-context.ts'
import { useLayout } from '../parts/layout.ts'
import { useWording } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'

/** Core agencies with nobody in the room, and who deputises. It warns and never blocks (R060, R061). */
export function MissingCore(): ReactNode {
  const { agencies } = useView()
  const { room } = useWording()
  const layout = useLayout()
  const missing = agencies.filter((agency) => agency.missing)
  if (missing.length === 0) return null
  return (
    <Section title={room.missingCore}>
      <ul className={layout.list}>
        {missing.map(({ agencyId, name, deputies }) => (
          <li key={agencyId}>
            {name}
            {deputies.length > 0 && <span className={layout.note}>. {room.missingDeputies(deputies.join(', '))}</span>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
