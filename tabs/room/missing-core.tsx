import type { ReactNode } from 'react'
import type { RunningView } from '../../src/contracts/running-view.ts'
import { CoreGaps } from '../morning/core-gaps.tsx'
import { useWording } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'

/** Core agencies with nobody in the room, and whom to ring. It warns and never blocks (R060, R061). */
export function MissingCore({ running }: { running: RunningView }): ReactNode {
  const { room } = useWording()
  if (running.coreGaps.length === 0) return null
  return (
    <Section title={room.missingCore}>
      <CoreGaps gaps={running.coreGaps} />
    </Section>
  )
}
