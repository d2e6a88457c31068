import { Button, Field, Input } from '@fluentui/react-components'
import { type ReactNode, useId, useState } from 'react'
import { useView } from '../meeting/meeting-context.ts'
import { Choice } from '../parts/choice.tsx'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { LineForm } from '../parts/line-form.tsx'
import { OrderButton } from '../parts/order-button.tsx'
import { useWording } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useOrder } from '../parts/use-order.ts'

const parties = ['victim', 'perpetrator', 'child'] as const

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
      <Fold title={hearing.changed}>
        <Death caseId={caseId} />
        <OrderButton command={{ type: 'record-move', caseId }}>{hearing.moved}</OrderButton>
      </Fold>
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

function Death({ caseId }: { caseId: string }): ReactNode {
  const { hearing, codes } = useWording()
  const layout = useLayout()
  const order = useOrder()
  const [party, setParty] = useState<(typeof parties)[number]>('victim')
  const save = (): void => {
    if (!order.busy) void order.give({ type: 'record-death', caseId, party })
  }
  return (
    <div className={layout.form}>
      <p className={layout.text}>{hearing.diedText}</p>
      <Choice
        label={hearing.died}
        value={party}
        onChange={(value) => setParty(parties.find((each) => each === value) ?? 'victim')}
        options={parties.map((value) => ({ value, text: codes.parties[value] }))}
      />
      <Button className={layout.start} disabledFocusable={order.busy} onClick={save}>
        {hearing.diedSave}
      </Button>
      <ProblemNote problem={order.problem} />
    </div>
  )
}
