import type { ReactNode } from 'react'
import { useView } from '../meeting/meeting-context.ts'
import { useLayout } from '../parts/layout.ts'
import { OrderButton } from '../parts/order-button.tsx'
import { useWording } from '../parts/page-context.ts'

/**
 * What holds for everyone in the room: that it is recorded, where it is (R103), and that one has agreed by being here
 * (R056).
 */
export function StatementStanding(): ReactNode {
  const { meetingId, statement } = useView()
  const { noting } = useWording()
  const layout = useLayout()
  const { audio, agree, mine } = statement
  return (
    <>
      {audio && <output className={layout.text}>{noting.recorded(audio.holder, audio.keptUntil)}</output>}
      {agree === 'attending' && mine === 'agreed' && (
        <>
          <p className={layout.note}>{noting.attending}</p>
          <OrderButton command={{ type: 'take-back-agreement', meetingId }}>{noting.takeBack}</OrderButton>
        </>
      )}
    </>
  )
}
