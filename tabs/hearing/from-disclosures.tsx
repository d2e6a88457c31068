import type { ReactNode } from 'react'
import type { CaseView } from '../../src/contracts/case-view.ts'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { useWording } from '../parts/page-context.ts'
import { Disclosure } from './disclosure.tsx'
import { DraftFrom } from './draft-from.tsx'

/**
 * What comes up while people speak: a crime, a transfer, and, where the area asks, a partner's past (R099, R098, R083).
 */
export function FromDisclosures({ current }: { current: CaseView }): ReactNode {
  const { noting } = useWording()
  const layout = useLayout()
  const { caseId, prompts } = current
  return (
    <>
      <div className={layout.row}>
        <DraftFrom source="crime" caseId={caseId}>
          {noting.crime}
        </DraftFrom>
        <DraftFrom source="transfer" caseId={caseId}>
          {noting.transfer}
        </DraftFrom>
      </div>
      {prompts.some(({ prompt }) => prompt === 'dvds') && (
        <Fold title={noting.disclosure}>
          <Disclosure current={current} />
        </Fold>
      )}
    </>
  )
}
