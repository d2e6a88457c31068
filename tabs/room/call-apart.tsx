import type { ReactNode } from 'react'
import type { AgendaEntry } from '../../src/contracts/views.ts'
import { useView } from '../meeting/meeting-context.ts'
import { LineForm } from '../parts/line-form.tsx'
import { usePage } from '../parts/page-context.ts'

/** A closed panel before the open cases are through: it may be called, with the reason (R053). */
export function CallApart({ entry, clause }: { entry: AgendaEntry; clause: string }): ReactNode {
  const { meetingId } = useView()
  const { wording } = usePage()
  const { room, frame } = wording
  return (
    <>
      <span>
        {room.heardApart} {frame.refusedClause(clause)}
      </span>
      <LineForm
        label={room.why}
        button={room.callOther}
        command={(reason) => ({ type: 'call-case', meetingId, caseId: entry.caseId, reason })}
      />
    </>
  )
}
