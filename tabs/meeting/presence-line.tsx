import type { ReactNode } from 'react'
import { useLayout } from '../parts/layout.ts'
import { OrderButton } from '../parts/order-button.tsx'
import { useWording } from '../parts/page-context.ts'
import { useView } from './meeting-context.ts'

/**
 * Coming and going as one confirms it oneself: the record of attendance, where Teams' own events are only hints (R058).
 */
export function PresenceLine(): ReactNode {
  const view = useView()
  const { room } = useWording()
  const layout = useLayout()
  if (view.status !== 'open') return null
  const { meetingId, me } = view
  const order = (present: boolean) => ({ type: 'note-presence', meetingId, personId: me.personId, present }) as const
  return (
    <div className={layout.row}>
      {me.present && <span className={layout.note}>{room.iAmNoted}</span>}
      {!me.present && <OrderButton command={order(true)}>{room.iAmHere}</OrderButton>}
      {me.present && (
        <OrderButton appearance="subtle" command={order(false)}>
          {room.iAmLeaving}
        </OrderButton>
      )}
    </div>
  )
}
