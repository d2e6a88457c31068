import { Badge } from '@fluentui/react-components'
import { type ReactNode, Suspense } from 'react'
import type { RoomView } from '../../src/contracts/room-view.ts'
import type { PersonRef } from '../../src/contracts/views.ts'
import { useView } from '../meeting/meeting-context.ts'
import { caseName } from '../parts/case-name.ts'
import { Fold } from '../parts/fold.tsx'
import { later } from '../parts/later.ts'
import { useLayout } from '../parts/layout.ts'
import { OrderButton } from '../parts/order-button.tsx'
import { useWording } from '../parts/page-context.ts'
import { PeopleList } from '../parts/people-list.tsx'
import { Section } from '../parts/section.tsx'

const Stranger = later(async () => (await import('./stranger.tsx')).Stranger)

/**
 * Three lists about the next or the open case, with what to do about each (capability 1). Never says why anyone must
 * go.
 */
export function PeopleInRoom(): ReactNode {
  const view = useView()
  const wording = useWording()
  const layout = useLayout()
  if (!view.room) return null
  const { room } = wording
  const entry = view.agenda.find(({ caseId }) => caseId === view.room?.caseId)
  return (
    <Section title={room.people}>
      {entry && <p className={layout.note}>{room.peopleFor(caseName(entry, wording))}</p>}
      {view.room.held && (
        <p className={layout.text}>
          <Badge appearance="filled" color="warning">
            {room.held}
          </Badge>{' '}
          {room.mustNotText}
        </p>
      )}
      <ThreeLists inRoom={view.room} />
      {view.room.caseId && (
        <OrderButton command={{ type: 'check-roster', meetingId: view.meetingId, caseId: view.room.caseId }}>
          {room.checkRoster}
        </OrderButton>
      )}
      {view.room.rosterCheckedBy.length > 0 && (
        <p className={layout.note}>{room.rosterChecked(view.room.rosterCheckedBy.join(', '))}</p>
      )}
    </Section>
  )
}

function ThreeLists({ inRoom }: { inRoom: RoomView }): ReactNode {
  const { room, codes } = useWording()
  const layout = useLayout()
  const sources = new Map(inRoom.present.map(({ personId, source }) => [personId, codes.sources[source]]))
  return (
    <>
      <strong>{room.shouldBeHere}</strong>
      <PeopleList
        people={inRoom.shouldBeHere}
        empty={room.shouldBeHereNone}
        beside={(person) => <Noted person={person} present />}
      />
      <strong>{room.mustNot}</strong>
      <PeopleList
        people={inRoom.askToLeave}
        empty={room.mustNotNone}
        beside={(person) => <Noted person={person} present={false} />}
      />
      <strong>{room.unknown}</strong>
      {inRoom.unknown.length === 0 && <p className={layout.note}>{room.unknownNone}</p>}
      {inRoom.unknown.length > 0 && <p className={layout.note}>{room.unknownText}</p>}
      <Suspense fallback={null}>
        {inRoom.unknown.map((stranger) => (
          <Stranger key={stranger.unknownId} stranger={stranger} />
        ))}
      </Suspense>
      <Fold title={`${room.present} (${inRoom.present.length})`}>
        <PeopleList
          people={inRoom.present}
          empty=""
          beside={({ personId }) => <span className={layout.note}>{sources.get(personId)}</span>}
        />
      </Fold>
    </>
  )
}

/** What the room shows before Teams does: one press, for whoever is looked at. */
function Noted({ person, present }: { person: PersonRef; present: boolean }): ReactNode {
  const { meetingId } = useView()
  const { room } = useWording()
  const words = present ? room.cameIn : room.hasLeft
  const command = { type: 'note-presence', meetingId, personId: person.personId, present } as const
  return (
    <OrderButton size="small" label={`${words}: ${person.name}`} command={command}>
      {words}
    </OrderButton>
  )
}
