import { Button } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import { useView } from '../meeting/meeting-context.ts'
import { Choice } from '../parts/choice.tsx'
import { useLayout } from '../parts/layout.ts'
import { OrderButton } from '../parts/order-button.tsx'
import { useWording } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Section } from '../parts/section.tsx'
import { useOrder } from '../parts/use-order.ts'

const kinds = ['anonymous', 'phone', 'app'] as const

/** People and apps without a name, as they come and go. They are shown nothing, whatever is noted here. */
export function UnknownPeople(): ReactNode {
  const { meetingId, room, status } = useView()
  const { desk: words, codes, room: roomWords } = useWording()
  const layout = useLayout()
  const order = useOrder()
  const [kind, setKind] = useState<(typeof kinds)[number]>('phone')
  if (status !== 'open') return null
  const note = (): void => {
    const unknownId = crypto.randomUUID()
    if (!order.busy) void order.give({ type: 'note-unknown', meetingId, unknownId, kind, present: true })
  }
  return (
    <Section title={roomWords.unknown}>
      {(room?.unknown ?? []).map(({ unknownId, kind: known }) => (
        <span key={unknownId} className={layout.row}>
          <span>{codes.unknown[known]}</span>
          <OrderButton command={{ type: 'note-unknown', meetingId, unknownId, kind: known, present: false }}>
            {words.unknownLeft}
          </OrderButton>
        </span>
      ))}
      <Choice
        label={words.unknownKind}
        value={kind}
        onChange={(value) => setKind(kinds.find((each) => each === value) ?? 'phone')}
        options={kinds.map((value) => ({ value, text: codes.unknown[value] }))}
      />
      <Button className={layout.start} disabledFocusable={order.busy} onClick={note}>
        {words.unknownIn}
      </Button>
      <ProblemNote problem={order.problem} />
    </Section>
  )
}
