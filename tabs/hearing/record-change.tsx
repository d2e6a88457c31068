import { Button } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import { Choice } from '../parts/choice.tsx'
import { useLayout } from '../parts/layout.ts'
import { OrderButton } from '../parts/order-button.tsx'
import { useWording } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useOrder } from '../parts/use-order.ts'

const parties = ['victim', 'perpetrator', 'child'] as const

/** A death or a move, recorded by whoever learns of it: before the meeting, in it and after it (R097). */
export function RecordChange({ caseId }: { caseId: string }): ReactNode {
  const { family } = useWording()
  const [done, setDone] = useState(false)
  return (
    <>
      <Death caseId={caseId} onDone={() => setDone(true)} />
      <OrderButton command={{ type: 'record-move', caseId }} onAccepted={() => setDone(true)}>
        {family.moved}
      </OrderButton>
      <output>{done && family.recorded}</output>
    </>
  )
}

function Death({ caseId, onDone }: { caseId: string; onDone: () => void }): ReactNode {
  const { family, codes } = useWording()
  const layout = useLayout()
  const order = useOrder()
  const [party, setParty] = useState<(typeof parties)[number]>('victim')
  const save = async (): Promise<void> => {
    if (!order.busy && (await order.give({ type: 'record-death', caseId, party }))) onDone()
  }
  return (
    <div className={layout.form}>
      <p className={layout.text}>{family.diedText}</p>
      <Choice
        label={family.died}
        value={party}
        onChange={(value) => setParty(parties.find((each) => each === value) ?? 'victim')}
        options={parties.map((value) => ({ value, text: codes.parties[value] }))}
      />
      <Button className={layout.start} disabledFocusable={order.busy} onClick={() => void save()}>
        {family.diedSave}
      </Button>
      <ProblemNote problem={order.problem} />
    </div>
  )
}
