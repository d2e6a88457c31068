import { Button, Checkbox } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { Stub } from '../../src/contracts/views.ts'
import { useView } from '../meeting/meeting-context.ts'
import { Group } from '../parts/group.tsx'
import { useLayout } from '../parts/layout.ts'
import { useWording } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useOrder } from '../parts/use-order.ts'

/** All stubs on one screen: *none known to me* is one press, exceptions are ticked (capability 2). */
export function Declaration(): ReactNode {
  const { stubs, meetingId, rules } = useView()
  const { room, frame } = useWording()
  const layout = useLayout()
  const order = useOrder()
  const [possibly, setPossibly] = useState<readonly string[]>([])
  const tick = (caseId: string, ticked: boolean): void =>
    setPossibly((before) => (ticked ? [...before, caseId] : before.filter((each) => each !== caseId)))
  const send = (): void => {
    const shown = stubs.map(({ caseId }) => caseId)
    const ticked = possibly.filter((caseId) => shown.includes(caseId))
    if (!order.busy) void order.give({ type: 'answer-connections', meetingId, shown, possibly: ticked })
  }
  return (
    <Group name={room.declareTitle}>
      <p className={layout.text}>{room.declareText}</p>
      {rules.managerTold.value === true && (
        <p className={layout.note}>
          {room.declareManager} {frame.refusedClause(rules.managerTold.clause)}
        </p>
      )}
      <ul className={layout.list}>
        {stubs.map((stub) => (
          <li key={stub.caseId} className={layout.item}>
            <StubLine stub={stub} ticked={possibly.includes(stub.caseId)} onTick={tick} />
          </li>
        ))}
      </ul>
      <Button appearance="primary" className={layout.start} disabledFocusable={order.busy} onClick={send}>
        {possibly.length === 0 ? room.declareNone : room.declareSome}
      </Button>
      <ProblemNote problem={order.problem} />
    </Group>
  )
}

type StubLineProps = { stub: Stub; ticked: boolean; onTick: (caseId: string, ticked: boolean) => void }

function StubLine({ stub, ticked, onTick }: StubLineProps): ReactNode {
  const { room } = useWording()
  return (
    <Checkbox
      checked={ticked}
      label={stub.people.map(room.stubPerson).join('; ')}
      onChange={(_event, data) => onTick(stub.caseId, data.checked === true)}
    />
  )
}
