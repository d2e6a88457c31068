import type { ReactNode } from 'react'
import { useView } from '../meeting/meeting-context.ts'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { OrderButton } from '../parts/order-button.tsx'
import { useWording } from '../parts/page-context.ts'
import { PeopleList } from '../parts/people-list.tsx'
import { Section } from '../parts/section.tsx'

/** Who has agreed to the statement and who has not; one missing press never stops the others. */
export function StatementState(): ReactNode {
  const { statement, meetingId, status } = useView()
  const { room, codes, frame } = useWording()
  const layout = useLayout()
  if (statement.readAt === null) return null
  const all = statement.agreed.length + statement.waiting.length
  const howOf = new Map(statement.agreed.map(({ personId, how }) => [personId, codes.agreedHow[how]]))
  return (
    <Section title={room.whoAgreed}>
      <p className={layout.text}>{room.agreedCount(statement.agreed.length, all)}</p>
      {statement.waiting.length > 0 && <strong>{room.notAgreed}</strong>}
      <PeopleList
        people={statement.waiting}
        empty=""
        beside={({ personId, name }) =>
          status !== 'ended' && (
            <OrderButton
              label={`${room.agreedAloud}: ${name}`}
              command={{ type: 'agree-to-statement', meetingId, version: statement.version, personId }}
            >
              {room.agreedAloud}
            </OrderButton>
          )
        }
      />
      <Fold title={room.agreedList(statement.agreed.length)}>
        <PeopleList
          people={statement.agreed}
          empty={frame.none}
          beside={({ personId }) => <span className={layout.note}>{howOf.get(personId)}</span>}
        />
      </Fold>
    </Section>
  )
}
