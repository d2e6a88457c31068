import type { ReactNode } from 'react'
import type { RunningView } from '../../src/contracts/running-view.ts'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { OrderButton } from '../parts/order-button.tsx'
import { runningWords } from '../wording/running-words.ts'
import { useView } from './meeting-context.ts'

/**
 * A stand-in hands the chair back in one press; whoever chairs, and the desk on their word, hands it to any who may
 * have it.
 */
export function HandChair({ running }: { running: RunningView }): ReactNode {
  const { me, chairing, meetingId, status } = useView()
  const layout = useLayout()
  const words = runningWords()
  const [chair] = running.mayChair
  const others = running.mayChair.filter(({ personId }) => personId !== chairing.personId && personId !== me.personId)
  if (status === 'ended' || others.length === 0 || !(me.chairing || me.desk)) return null
  const hand = (personId: string) => ({ type: 'hand-chair', meetingId, personId }) as const
  const handsBack = me.chairing && chair && chair.personId !== me.personId
  if (handsBack) return <OrderButton command={hand(chair.personId)}>{words.handBackTo(chair.name)}</OrderButton>
  return (
    <Fold title={words.handChair}>
      <span className={layout.row}>
        {others.map(({ personId, name }) => (
          <OrderButton key={personId} command={hand(personId)}>
            {personId === chair?.personId ? words.handBackTo(name) : words.handTo(name)}
          </OrderButton>
        ))}
      </span>
    </Fold>
  )
}
