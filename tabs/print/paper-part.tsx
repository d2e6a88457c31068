import type { ReactNode } from 'react'
import { useLayout } from '../parts/layout.ts'
import { AgencySheets } from './agency-sheets.tsx'
import { CasePaper } from './case-paper.tsx'
import { RunSheet } from './run-sheet.tsx'

/** Everything of a meeting that may be wanted on paper. */
export function PaperPart(): ReactNode {
  const layout = useLayout()
  return (
    <div className={layout.stack}>
      <AgencySheets />
      <RunSheet />
      <CasePaper />
    </div>
  )
}
