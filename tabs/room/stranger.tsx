import { Button } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { RoomView } from '../../src/contracts/room-view.ts'
import { useView } from '../meeting/meeting-context.ts'
import { Choice } from '../parts/choice.tsx'
import { useLayout } from '../parts/layout.ts'
import { OrderButton } from '../parts/order-button.tsx'
import { useWording } from '../parts/page-context.ts'
import { personName } from '../parts/person-name.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useOrder } from '../parts/use-order.ts'

/**
 * Somebody whom nobody has named: a voice is tied to a person by whoever knows it (H09), and anyone can be noted as
 * gone.
 */
export function Stranger({ stranger }: { stranger: RoomView['unknown'][number] }): ReactNode {
  const { meetingId, people } = useView()
  const { room, codes, frame } = useWording()
  const layout = useLayout()
  const order = useOrder()
  const [personId, setPersonId] = useState('')
  const options = people.map((person) => ({ value: person.personId, text: personName(person) }))
  const save = (): void => {
    if (!personId || order.busy) return
    void order.give({ type: 'identify-caller', meetingId, unknownId: stranger.unknownId, personId })
  }
  return (
    <div className={layout.form}>
      <span>{codes.unknown[stranger.kind]}</span>
      {stranger.kind === 'phone' && (
        <>
          <Choice
            label={room.identify}
            value={personId}
            onChange={setPersonId}
            options={[{ value: '', text: frame.choose }, ...options]}
          />
          <Button className={layout.start} disabledFocusable={!personId || order.busy} onClick={save}>
            {room.identifySave}
          </Button>
        </>
      )}
      <OrderButton
        size="small"
        label={`${room.hasLeft}: ${codes.unknown[stranger.kind]}`}
        command={{ type: 'note-unknown', meetingId, ...stranger, present: false }}
      >
        {room.hasLeft}
      </OrderButton>
      <ProblemNote problem={order.problem} />
    </div>
  )
}
