import { type ReactNode, Suspense } from 'react'
import { useView } from '../meeting/meeting-context.ts'
import { Fold } from '../parts/fold.tsx'
import { later } from '../parts/later.ts'
import { useWording } from '../parts/page-context.ts'

const FamilyChanges = later(async () => (await import('./family-changes.tsx')).FamilyChanges)
const RecordChange = later(async () => (await import('./record-change.tsx')).RecordChange)
const Telling = later(async () => (await import('./telling.tsx')).Telling)

/** What may be learned of a family at any time, beside a case that is prepared, waiting, heard or over (R097). */
export function CaseAside({ caseId }: { caseId: string }): ReactNode {
  const { changes, telling } = useView()
  const { family } = useWording()
  const isAbout = (each: { caseId: string }): boolean => each.caseId === caseId
  return (
    <Suspense fallback={null}>
      {changes.some(isAbout) && <FamilyChanges caseId={caseId} />}
      {telling.some(isAbout) && <Telling caseId={caseId} />}
      <Fold title={family.recordTitle} onceOpened>
        <RecordChange caseId={caseId} />
      </Fold>
    </Suspense>
  )
}
