import { Field, Input } from '@fluentui/react-components'
import { type ReactNode, useId, useState } from 'react'
import { useView } from '../meeting/meeting-context.ts'
import { LineForm } from '../parts/line-form.tsx'
import { useWording } from '../parts/page-context.ts'

/** Another date for a case, with the reason (R173). */
export function Defer({ caseId }: { caseId: string }): ReactNode {
  const { meetingId } = useView()
  const { hearing, room, frame } = useWording()
  const [newDate, setNewDate] = useState('')
  const id = useId()
  return (
    <>
      <Field label={hearing.deferDate}>
        <Input id={id} type="date" value={newDate} onChange={(_event, data) => setNewDate(data.value)} />
      </Field>
      <LineForm
        label={room.why}
        button={hearing.defer}
        beside={newDate === '' ? { fieldId: id, sentence: frame.needed(hearing.deferDate) } : null}
        command={(reason) => ({ type: 'defer-case', meetingId, caseId, newDate, reason })}
      />
    </>
  )
}
