import type { ReactNode } from 'react'
import { FamilyChanges } from './family-changes.tsx'
import { RecordChange } from './record-change.tsx'
import { Telling } from './telling.tsx'

/** What may be learned of a family at any time, beside a case that is prepared, waiting, heard or over (R097). */
export function CaseAside({ caseId }: { caseId: string }): ReactNode {
  return (
    <>
      <FamilyChanges caseId={caseId} />
      <Telling caseId={caseId} />
      <RecordChange caseId={caseId} />
    </>
  )
}
