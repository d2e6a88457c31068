import type { ReactNode } from 'react'
import { useView } from '../meeting/meeting-context.ts'
import { useLayout } from '../parts/layout.ts'
import { useWording } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import { StatementText } from './statement-text.tsx'

/** An observer agrees, watches, and has no papers (R013). */
export function ObserverShell(): ReactNode {
  const { statement, terms, status } = useView()
  const { room } = useWording()
  const layout = useLayout()
  return (
    <div className={layout.stack}>
      {status !== 'planned' && statement.mine !== 'agreed' && (
        <Section title={room.statement(terms)} work>
          <StatementText />
        </Section>
      )}
      <Section title={room.observer} work={statement.mine === 'agreed'}>
        <p className={layout.text}>{status === 'ended' ? room.ended : room.observerText}</p>
      </Section>
    </div>
  )
}
