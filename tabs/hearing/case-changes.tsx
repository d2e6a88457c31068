import { Field, Input } from '@fluentui/react-components'
import { type ReactNode, useId, useState } from 'react'
import { useView } from '../meeting/meeting-context.ts'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { LineForm } from '../parts/line-form.tsx'
import { OrderButton } from '../parts/order-button.tsx'
import { useWording } from '../parts/page-context.ts'
import { RecordChange } from './record-change.tsx'

/** What is needed seldom and matters much: finish early, defer (R173), a death or a move that came out in the meeting (R097). */
export function CaseChanges({ caseId }: { caseId: string }): ReactNode {
  const { meetingId } = useView()
  const { hearing } = useWording()
  const layout = useLayout()
  return (
    <>
      <Fold title={hearing.finish}>
        <p className={layout.text}>{hearing.finishText}</p>
        <OrderButton command={{ type: 'finish-case', meetingId, caseId }}>{hearing.finish}</OrderButton>
      </Fold>
      <Defer caseId={caseId} />
      <RecordChange caseId={caseId} />
    </>
  )
}

function Defer({ caseId }: { caseId: string }): ReactNode {
  const { meetingId } = useView()
  const { hearing, room, frame } = useWording()
  const [newDate, setNewDate] = useState('')
  const id = useId()
  return (
    <Fold title={hearing.defer}>
      <Field label={hearing.deferDate}>
        <Input id={id} type="date" value={newDate} onChange={(_event, data) => setNewDate(data.value)} />
      </Field>
      <LineForm
        label={room.why}
        button={hearing.defer}
        beside={newDate === '' ? { fieldId: id, sentence: frame.needed(hearing.deferDate) } : null}
        command={(reason) => ({ type: 'defer-case', meetingId, caseId, newDate, reason })}
      />
    </Fold>
  )
}
