import type { ReactNode } from 'react'
import type { CaseView } from '../../src/contracts/case-view.ts'
import { useView } from '../meeting/meeting-context.ts'
import { Group } from '../parts/group.tsx'
import { useLayout } from '../parts/layout.ts'
import { OrderButton } from '../parts/order-button.tsx'
import { useWording } from '../parts/page-context.ts'

/** What one's own agency answers on the open case, in one press (R030, R068). */
export function MyAnswer({ current }: { current: CaseView }): ReactNode {
  const { me, meetingId } = useView()
  const { hearing, codes } = useWording()
  const layout = useLayout()
  const mine = current.answers.find(({ agencyId }) => agencyId === me.agencyId)
  if (!mine) return null
  const answers = [
    ['spoke', hearing.haveSpoken],
    ['invited-did-not-speak', hearing.nothingToAdd],
    ['known-nothing-new', hearing.nothingNew],
    ['searched-not-known', hearing.notKnown],
    ['not-searched', hearing.notSearched],
  ] as const
  return (
    <Group name={hearing.mine}>
      {mine.answer && <p className={layout.note}>{hearing.mineIs(codes.answers[mine.answer])}</p>}
      <div className={layout.row}>
        {answers.map(([answer, words]) => (
          <OrderButton
            key={answer}
            command={{ type: 'note-answer', meetingId, caseId: current.caseId, agencyId: me.agencyId, answer }}
          >
            {words}
          </OrderButton>
        ))}
      </div>
    </Group>
  )
}
