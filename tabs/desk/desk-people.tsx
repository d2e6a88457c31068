import { Badge } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { DeskView } from '../../src/contracts/views.ts'
import { useView } from '../meeting/meeting-context.ts'
import { Fold } from '../parts/fold.tsx'
import { useLayout } from '../parts/layout.ts'
import { OrderButton } from '../parts/order-button.tsx'
import { useWording } from '../parts/page-context.ts'
import { personName } from '../parts/person-name.ts'
import { Section } from '../parts/section.tsx'
import { ChatOfCall, NotReached } from '../teams/in-teams.tsx'
import { preparingWords } from '../wording/preparing-words.ts'
import { Admit } from './admit.tsx'
import { Away } from './away.tsx'
import { CameAndWent } from './came-and-went.tsx'
import { CoreList } from './core-list.tsx'
import { UnknownPeople } from './unknown-people.tsx'

type DeskPerson = DeskView['people'][number]

/** Everyone of the meeting: came in, left, agreed aloud, admitted for today (R057, R058, R016). */
export function DeskPeople({ desk }: { desk: DeskView }): ReactNode {
  const { terms } = useView()
  const words = useWording().desk
  const layout = useLayout()
  return (
    <div className={layout.stack}>
      <NotReached />
      <Section title={words.attendance} work>
        <p className={layout.note}>{words.words(terms)}</p>
        <ul className={layout.list}>
          {desk.people.map((person) => (
            <li key={person.personId} className={layout.item}>
              <PersonLine person={person} people={desk.people} />
            </li>
          ))}
        </ul>
        <CameAndWent />
      </Section>
      <UnknownPeople />
      <ChatOfCall />
      {desk.coreQuestion && <CoreList agencies={desk.agencies} />}
    </div>
  )
}

type PersonLineProps = { person: DeskPerson; people: DeskView['people'] }

function PersonLine({ person, people }: PersonLineProps): ReactNode {
  const { status, room } = useView()
  const { desk: words, codes } = useWording()
  const layout = useLayout()
  const here = room?.present.some(({ personId }) => personId === person.personId) ?? false
  const mayNeedAdmission =
    !person.approved || person.training !== null || person.role === 'practitioner' || person.role === 'observer'
  return (
    <>
      <span>
        {personName(person)}. {roleWord(person.role, codes.roles)}
      </span>
      <span className={layout.row}>
        {here && <Badge appearance="filled">{words.isHere}</Badge>}
        {!person.approved && <Badge appearance="outline">{words.notApproved}</Badge>}
        {!person.signed && <Badge appearance="outline">{words.unsigned}</Badge>}
        {person.training && (
          <Badge appearance="outline">
            {words.training[person.training.state]} ({person.training.clause})
          </Badge>
        )}
        {person.briefedBy !== '' && <span>{words.wasBriefedBy(person.briefedBy)}</span>}
      </span>
      {status === 'open' && <Coming person={person} here={here} />}
      {status !== 'ended' && mayNeedAdmission && (
        <Fold title={words.admit(person.name)}>
          <Admit personId={person.personId} />
        </Fold>
      )}
      {(person.role === 'representative' || person.role === 'deputy') && (
        <Fold title={preparingWords().awayFold(person.name)}>
          <Away person={person} people={people} />
        </Fold>
      )}
    </>
  )
}

/** In, out, and agreed aloud: noted as people come and go (R058). */
function Coming({ person, here }: { person: DeskPerson; here: boolean }): ReactNode {
  const { meetingId, statement } = useView()
  const words = useWording().desk
  const layout = useLayout()
  const { personId, name } = person
  const waiting = statement.waiting.some((each) => each.personId === personId)
  return (
    <span className={layout.row}>
      <OrderButton command={{ type: 'note-presence', meetingId, personId, present: !here }}>
        {here ? words.left(name) : words.cameIn(name)}
      </OrderButton>
      {waiting && (
        <OrderButton
          appearance="subtle"
          command={{ type: 'agree-to-statement', meetingId, version: statement.version, personId }}
        >
          {words.agreedAloud(name)}
        </OrderButton>
      )}
    </span>
  )
}

function roleWord(role: string, roles: Readonly<Record<string, string>>): string {
  return roles[role] ?? role
}
