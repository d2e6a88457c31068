import { Badge, Title3 } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useLayout } from '../parts/layout.ts'
import { OrderButton } from '../parts/order-button.tsx'
import { usePage } from '../parts/page-context.ts'
import { personName } from '../parts/person-name.ts'
import { useView } from './meeting-context.ts'
import { PresenceLine } from './presence-line.tsx'

/** Which meeting this is, who chairs it, how it is marked, and as whom one is here. */
export function MeetingHead(): ReactNode {
  const { wording, format, rehearsal } = usePage()
  const view = useView()
  const layout = useLayout()
  const { room, codes } = wording
  const mayTakeChair = (view.me.role === 'stand-in' || view.me.role === 'chair') && !view.me.chairing
  return (
    <div className={layout.tight}>
      <Title3 as="h1" className={layout.text}>
        {room.title(format.date(view.startsAt))}
      </Title3>
      <p className={layout.note}>
        <Badge appearance="outline" color="informative">
          {codes.meetingStatus[view.status]}
        </Badge>{' '}
        {view.marking}{' '}
        {view.rehearsal && !rehearsal && (
          <Badge appearance="filled" color="important">
            {wording.frame.rehearsal}
          </Badge>
        )}
      </p>
      <p className={layout.note}>
        {personName(view.me)}: {codes.roles[view.me.role]}.{' '}
        {view.me.chairing ? room.youChair : room.chairing(view.chairing.name)}.
      </p>
      {mayTakeChair && view.status !== 'ended' && (
        <OrderButton command={{ type: 'take-chair', meetingId: view.meetingId }}>{room.takeChair}</OrderButton>
      )}
      <PresenceLine />
    </div>
  )
}
