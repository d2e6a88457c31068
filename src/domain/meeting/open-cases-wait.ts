import type { CaseId } from '../ids.ts'
import type { Meeting } from './meeting.ts'

type Panels = ReadonlyMap<CaseId, { panel: { kind: 'open' | 'undecided' | 'closed' } }>

/** Whether cases that are open to all still wait beside this one: a closed panel is heard behind them (R053). */
export function openCasesWait(
  { agenda, hearings }: Meeting,
  { caseId, cases }: { caseId: CaseId; cases: Panels },
): boolean {
  return agenda.some(
    (item) =>
      item.caseId !== caseId &&
      hearings.get(item.caseId)?.status === 'waiting' &&
      cases.get(item.caseId)?.panel.kind === 'open',
  )
}
