import { Button, Checkbox } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { PlanView } from '../../src/contracts/circulation-view.ts'
import { useView } from '../meeting/meeting-context.ts'
import { Group } from '../parts/group.tsx'
import { useLayout } from '../parts/layout.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useOrder } from '../parts/use-order.ts'
import { sendingWords } from '../wording/sending-words.ts'

/** Where the protocol names no recipients: those who attended, to be named one by one. Nobody is ticked beforehand. */
export function NameRecipients({ plan }: { plan: PlanView }): ReactNode {
  const { meetingId } = useView()
  const words = sendingWords()
  const layout = useLayout()
  const order = useOrder()
  const [named, setNamed] = useState<readonly string[]>([])
  if (plan.mayBeNamed.length === 0) return null
  const tick = (personId: string, ticked: boolean): void =>
    setNamed((before) => (ticked ? [...before, personId] : before.filter((each) => each !== personId)))
  const save = async (): Promise<void> => {
    if (order.busy || named.length === 0) return
    const personIds = [...named]
    if (await order.give({ type: 'name-recipients', meetingId, caseId: plan.caseId, personIds })) setNamed([])
  }
  return (
    <Group name={words.nameTitle}>
      {plan.mayBeNamed.map(({ personId, name, agency }) => (
        <Checkbox
          key={personId}
          label={`${name}, ${agency}`}
          checked={named.includes(personId)}
          onChange={(_event, data) => tick(personId, data.checked === true)}
        />
      ))}
      <Button className={layout.start} disabledFocusable={order.busy} onClick={() => void save()}>
        {words.nameSave}
      </Button>
      <ProblemNote problem={order.problem} />
    </Group>
  )
}
