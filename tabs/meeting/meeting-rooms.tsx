import { Button } from '@fluentui/react-components'
import { type ReactNode, Suspense, lazy, useState } from 'react'
import type { MeetingView } from '../../src/contracts/views.ts'
import { useLayout } from '../parts/layout.ts'
import { useWording } from '../parts/page-context.ts'
import { Boundary } from '../parts/boundary.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { useView } from './meeting-context.ts'

type RoomName = 'room' | 'desk' | 'circulation' | 'after' | 'my'

const bodies = {
  console: lazy(async () => ({ default: (await import('../room/console.tsx')).Console })),
  representative: lazy(async () => ({ default: (await import('../room/representative.tsx')).RepresentativePanel })),
  observer: lazy(async () => ({ default: (await import('../room/observer.tsx')).ObserverShell })),
  desk: lazy(async () => ({ default: (await import('../desk/desk.tsx')).Desk })),
  circulation: lazy(async () => ({ default: (await import('../circulation/circulation-desk.tsx')).CirculationDesk })),
  after: lazy(async () => ({ default: (await import('../after/after-room.tsx')).AfterRoom })),
  my: lazy(async () => ({ default: (await import('../my/my-actions.tsx')).MyActions })),
}

/** The rooms that this person has, one at a time; each is fetched when it is first opened. */
export function MeetingRooms(): ReactNode {
  const view = useView()
  const layout = useLayout()
  const { frame } = useWording()
  const rooms = roomsOf(view)
  const [chosen, setChosen] = useState<RoomName>('room')
  const open = rooms.includes(chosen) ? chosen : 'room'
  const Body = bodies[bodyOf(open, view)]
  return (
    <>
      {rooms.length > 1 && (
        <nav aria-label={frame.rooms} className={layout.row}>
          {rooms.map((name) => (
            <Button
              key={name}
              appearance={name === open ? 'primary' : 'subtle'}
              aria-current={name === open ? 'page' : undefined}
              onClick={() => setChosen(name)}
            >
              {frame[name]}
            </Button>
          ))}
        </nav>
      )}
      <Boundary key={open}>
        <Suspense fallback={<Waiting />}>
          <Body />
        </Suspense>
      </Boundary>
    </>
  )
}

/** Which rooms somebody has, by what the server has put into their view. */
function roomsOf(view: MeetingView): readonly RoomName[] {
  if (view.me.role === 'observer') return ['room']
  const desk: RoomName[] = view.desk ? ['desk'] : []
  const circulation: RoomName[] = view.circulation ? ['circulation'] : []
  const after: RoomName[] = view.circulation ? ['after'] : []
  return ['room', ...desk, ...circulation, ...after, 'my']
}

function bodyOf(open: RoomName, view: MeetingView): keyof typeof bodies {
  if (open !== 'room') return open
  if (view.me.role === 'observer') return 'observer'
  return view.me.controls ? 'console' : 'representative'
}
