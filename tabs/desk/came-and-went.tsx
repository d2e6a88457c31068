import type { ReactNode } from 'react'
import { useView } from '../meeting/meeting-context.ts'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { usePage } from '../parts/page-context.ts'
import { personName } from '../parts/person-name.ts'

/** Everyone who came to the meeting, with their part, and when they came and went (R058). */
export function CameAndWent(): ReactNode {
  const { room: inRoom } = useView()
  const { wording, format } = usePage()
  const layout = useLayout()
  const { room, codes } = wording
  if (!inRoom || inRoom.attendance.length === 0) return null
  return (
    <Fold title={room.cameAndWent}>
      <ul className={layout.list}>
        {inRoom.attendance.map(({ personId, name, agency, role, from, to }) => (
          <li key={`${personId} ${from}`}>
            {personName({ name, agency })}, {codes.roles[role]}:{' '}
            {room.cameAt(format.time(from), to === null ? null : format.time(to))}
          </li>
        ))}
      </ul>
    </Fold>
  )
}
