import { Badge, Button } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { RoomView } from '../../src/contracts/views.ts'
import { useView } from '../meeting/meeting-context.ts'
import { caseName } from '../parts/case-name.ts'
import { Choice } from '../parts/choice.tsx'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { OrderButton } from '../parts/order-button.tsx'
import { useWording } from '../parts/page-context.ts'
import { PeopleList } from '../parts/people-list.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Section } from '../parts/section.tsx'
import { useOrder } from '../parts/use-order.ts'

/** Three lists about the next or the open case, with what to do about each (capability 1). Never says why anyone must go. */
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
      <PeopleList people={inRoom.shouldBeHere} empty={room.shouldBeHereNone} />
      <strong>{room.mustNot}</strong>
      <PeopleList people={inRoom.askToLeave} empty={room.mustNotNone} />
      <strong>{room.unknown}</strong>
      {inRoom.unknown.length === 0 && <p className={layout.note}>{room.unknownNone}</p>}
      {inRoom.unknown.length > 0 && <p className={layout.note}>{room.unknownText}</p>}
      {inRoom.unknown.map((stranger) => (
        <Stranger key={stranger.unknownId} stranger={stranger} />
      ))}
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

function Stranger({ stranger }: { stranger: RoomView['unknown'][number] }): ReactNode {
  const { meetingId, people } = useView()
  const { room, codes, frame } = useWording()
  const layout = useLayout()
  const order = useOrder()
  const [personId, setPersonId] = useState('')
  const options = people.map((person) => ({ value: person.personId, text: `${person.name}, ${person.agency}` }))
  const save = (): void => {
    if (!personId || order.busy) return
    void order.give({ type: 'identify-caller', meetingId, unknownId: stranger.unknownId, personId })
  }
  return (
    <div className={layout.form}>
      <span>{codes.unknown[stranger.kind]}</span>
      {stranger.kind === 'phone' && (
        <>
          <Choice
            label={room.identify}
            value={personId}
            onChange={setPersonId}
            options={[{ value: '', text: frame.choose }, ...options]}
          />
          <Button className={layout.start} disabledFocusable={!personId || order.busy} onClick={save}>
            {room.identifySave}
          </Button>
        </>
      )}
      <ProblemNote problem={order.problem} />
    </div>
  )
}
