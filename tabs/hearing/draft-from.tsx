import type { ReactNode } from 'react'
import type { CommandOf } from '../../src/contracts/commands.ts'
import { useView } from '../meeting/meeting-context.ts'
import { OrderButton } from '../parts/order-button.tsx'
import { useWording } from '../parts/page-context.ts'

type Source = NonNullable<CommandOf<'draft-action'>['source']>

/**
 * One press: what was asked about or disclosed becomes a draft for the agency whose matter it is (R078, R098, R099).
 */
export function DraftFrom({
  source,
  caseId,
  children,
}: {
  source: string
  caseId: string
  children: string
}): ReactNode {
  const { meetingId } = useView()
  const { noting } = useWording()
  const terms = { agencyId: null, personId: null, due: null, today: false, riskId: null }
  const what = noting.whats[source] ?? children
  return (
    <OrderButton command={{ type: 'draft-action', meetingId, caseId, what, ...terms, source: source as Source }}>
      {children}
    </OrderButton>
  )
}
