import type { CaseHeading } from '../../src/contracts/case-view.ts'
import { isolated } from '../../src/contracts/isolating.ts'
import type { Wording } from '../wording/en.ts'

/** A case as it may be named on a screen: its number and first names only (R072). */
export function caseName(heading: CaseHeading, { frame }: Wording): string {
  const names = [heading.victim, heading.perpetrator].filter(Boolean).map(isolated).join(' / ')
  if (names && heading.number === null) return names
  return names ? `${frame.caseName(heading.number)}: ${names}` : frame.caseName(heading.number)
}
