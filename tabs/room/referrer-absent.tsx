import type { ReactNode } from 'react'
import { useView } from '../meeting/meeting-context.ts'
import { useLayout } from '../parts/layout.ts'
import { useWording } from '../parts/page-context.ts'

/**
 * Beside the case's heading: nobody is here for the agency that referred it, and whether the area asks to defer (R067).
 */
export function ReferrerAbsent({ caseId }: { caseId: string }): ReactNode {
  const { room } = useView()
  const { room: words } = useWording()
  const layout = useLayout()
  const absent = room?.caseId === caseId ? room.referrerAbsent : null
  if (!absent) return null
  const { agency, asksToDefer, clause } = absent
  return <p className={layout.text}>{asksToDefer ? words.deferAsked(agency, clause) : words.referrerAbsent(agency)}</p>
}
