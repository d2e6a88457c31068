import type { ReactNode } from 'react'
import { RecordChange } from '../hearing/record-change.tsx'
import { useView } from '../meeting/meeting-context.ts'
import { caseName } from '../parts/case-name.ts'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { useWording } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import { preparingWords } from '../wording/preparing-words.ts'

/**
 * Whoever is away reads nothing of the cases, and can still say at once that somebody has died or moved (R018, R097). A
 * case is told by its number, and by the stub that they have answered.
 */
export function ReportWhileAway(): ReactNode {
  const { agenda, me } = useView()
  const wording = useWording()
  const layout = useLayout()
  const words = preparingWords()
  const titleOf = (entry: (typeof agenda)[number]): string => {
    const stub = me.reportable?.find(({ caseId }) => caseId === entry.caseId)
    const people = (stub?.people ?? []).map(wording.room.stubPerson).join('; ')
    return [caseName(entry, wording), people].filter(Boolean).join(': ')
  }
  return (
    <Section title={wording.family.recordTitle}>
      <p className={layout.text}>{words.reportAway}</p>
      {agenda.map((entry) => (
        <Fold key={entry.caseId} title={titleOf(entry)} onceOpened>
          <RecordChange caseId={entry.caseId} />
        </Fold>
      ))}
    </Section>
  )
}
