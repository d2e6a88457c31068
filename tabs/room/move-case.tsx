import { type ReactNode, useState } from 'react'
import type { AgendaEntry } from '../../src/contracts/views.ts'
import { useView } from '../meeting/meeting-context.ts'
import { caseName } from '../parts/case-name.ts'
import { Choice } from '../parts/choice.tsx'
import { LineForm } from '../parts/line-form.tsx'
import { usePage } from '../parts/page-context.ts'

/** Another place in the order, with a reason (R063). */
export function MoveCase({ entry }: { entry: AgendaEntry }): ReactNode {
  const { agenda, meetingId } = useView()
  const { wording } = usePage()
  const { room } = wording
  const [place, setPlace] = useState(String(agenda.indexOf(entry)))
  const options = agenda.map((each, index) => ({
    value: String(index),
    text: `${index + 1} (${caseName(each, wording)})`,
  }))
  return (
    <>
      <Choice label={room.moveTo} value={place} onChange={setPlace} options={options} />
      <LineForm
        label={room.why}
        button={room.move}
        command={(reason) => ({ type: 'move-case', meetingId, caseId: entry.caseId, toIndex: Number(place), reason })}
      />
    </>
  )
}
