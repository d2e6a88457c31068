import type { ReactNode } from 'react'
import type { CaseView } from '../../src/contracts/case-view.ts'
import { useView } from '../meeting/meeting-context.ts'
import { Choice } from '../parts/choice.tsx'
import { useLayout } from '../parts/layout.ts'
import { useWording } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useOrder } from '../parts/use-order.ts'

/** Who leads on the case, by which clause, and the list from which the meeting names another (R166). */
export function Lead({ current }: { current: CaseView }): ReactNode {
  const { meetingId, agencies } = useView()
  const { noting, frame } = useWording()
  const layout = useLayout()
  const order = useOrder()
  const { lead, caseId } = current
  const name = (agencyId: string): void => {
    if (agencyId) void order.give({ type: 'name-lead', meetingId, caseId, agencyId })
  }
  return (
    <>
      <Choice
        label={noting.nameLead}
        value={lead.agencyId ?? ''}
        onChange={name}
        options={[
          { value: '', text: frame.choose },
          ...agencies.map((agency) => ({ value: agency.agencyId, text: agency.name })),
        ]}
      />
      <p className={layout.note}>
        {noting.leadOf[lead.how]}. {noting.clause(lead.clause)}. {lead.how === 'asked' && lead.question}
      </p>
      <ProblemNote problem={order.problem} />
    </>
  )
}
