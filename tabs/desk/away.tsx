import { Button } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { DeskView } from '../../src/contracts/views.ts'
import { useView } from '../meeting/meeting-context.ts'
import { useLayout } from '../parts/layout.ts'
import { OrderButton } from '../parts/order-button.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useOrder } from '../parts/use-order.ts'
import { preparingWords } from '../wording/preparing-words.ts'

type DeskPerson = DeskView['people'][number]

/** A representative is away: one press gives their place and what is open to a deputy, and one gives it back (R018). */
export function Away({ person, people }: { person: DeskPerson; people: readonly DeskPerson[] }): ReactNode {
  const { meetingId } = useView()
  const words = preparingWords()
  const layout = useLayout()
  const order = useOrder()
  const [done, setDone] = useState('')
  const deputies = people.filter((each) => isDeputyOf(each, person))
  const hand = async (deputy: DeskPerson): Promise<void> => {
    if (order.busy) return
    const command = { type: 'hand-to-deputy', meetingId, personId: person.personId, deputyId: deputy.personId } as const
    if (await order.give(command)) setDone(deputy.name)
  }
  if (person.placeWith)
    return (
      <>
        <p className={layout.note}>{words.awayNow(person.placeWith)}</p>
        <OrderButton command={{ type: 'hand-back-place', meetingId, personId: person.personId }}>
          {words.awayBack(person.name)}
        </OrderButton>
      </>
    )
  return (
    <>
      <p className={layout.note}>{deputies.length > 0 ? words.awayText : words.awayNone}</p>
      <span className={layout.row}>
        {deputies.map((deputy) => (
          <Button key={deputy.personId} disabledFocusable={order.busy} onClick={() => void hand(deputy)}>
            {words.awaySave(deputy.name)}
          </Button>
        ))}
      </span>
      <output>{done && words.awayDone(done)}</output>
      <ProblemNote problem={order.problem} />
    </>
  )
}

/** Somebody else of the same agency who speaks for it and is approved. */
function isDeputyOf(each: DeskPerson, { personId, agency }: DeskPerson): boolean {
  const speaks = each.role === 'deputy' || each.role === 'representative'
  return each.personId !== personId && each.agency === agency && speaks && each.approved
}
