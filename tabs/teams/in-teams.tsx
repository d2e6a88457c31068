import { Badge, Button, Link } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { TeamsView, Unreached } from '../../src/contracts/teams-view.ts'
import { useView } from '../meeting/meeting-context.ts'
import { useLook } from '../office/use-look.ts'
import { useLayout } from '../parts/layout.ts'
import { OrderButton } from '../parts/order-button.tsx'
import { usePage } from '../parts/page-context.ts'
import { personName } from '../parts/person-name.ts'
import { Section } from '../parts/section.tsx'
import type { TeamsWording } from '../wording/en/teams.ts'
import { NameCall } from './name-call.tsx'
import { teamsWords } from '../wording/teams-words.ts'

/** Whom the bot cannot reach, and how else they can be: before everything else, and only where there is somebody. */
export function NotReached(): ReactNode {
  const { found, words, again } = useInTeams()
  const layout = useLayout()
  if (!found) return null
  if (found.unreached.length + found.notPosted.length + found.notBooked.length === 0) return null
  return (
    <Section title={words.unreachedTitle}>
      {found.notPosted.map((what) => (
        <p key={what} className={layout.text}>
          {words.notPosted[what]}
        </p>
      ))}
      {found.notBooked.length > 0 && <NotBooked found={found} words={words} again={again} />}
      {found.unreached.length > 0 && <p className={layout.note}>{words.unreachedText}</p>}
      <ul className={layout.list}>
        {found.unreached.map((person) => (
          <li key={person.personId} className={layout.item}>
            <Person person={person} words={words} />
            <SeeTo person={person} words={words} again={again} />
          </li>
        ))}
      </ul>
      <Button className={layout.start} onClick={again}>
        {words.again}
      </Button>
    </Section>
  )
}

/** Whether the app is in the chat of the call; nothing more to do there once the meeting is over. */
export function ChatOfCall(): ReactNode {
  const { status } = useView()
  const { found, words, again } = useInTeams()
  return found && status !== 'ended' ? <NameCall found={found} words={words} again={again} /> : null
}

function useInTeams() {
  const { meetingId } = useView()
  const { answer, again } = useLook<TeamsView>(`/api/meetings/${meetingId}/teams`)
  return { found: answer?.kind === 'answer' ? answer.value : null, words: teamsWords(), again }
}

function Person({ person, words }: { person: Unreached; words: TeamsWording }): ReactNode {
  const layout = useLayout()
  const { why, missed, phone, mail } = person
  return (
    <>
      <span>
        {personName(person)}: {words.why[why]}
      </span>
      <span className={layout.row}>
        {missed > 0 && <Badge appearance="filled">{words.missed(missed)}</Badge>}
        {phone !== '' && (
          <Link className={layout.link} href={`tel:${phone.replaceAll(' ', '')}`}>
            {words.ring(phone)}
          </Link>
        )}
        <span>{mail}</span>
      </span>
    </>
  )
}

/** Sent once more, or told by the desk itself in another way: either is on record (who and when). */
function SeeTo({ person, words, again }: { person: Unreached; words: TeamsWording; again: () => void }): ReactNode {
  const { meetingId } = useView()
  const { format } = usePage()
  const layout = useLayout()
  const { personId, name, missed, told } = person
  return (
    <span className={layout.row}>
      {told && <span className={layout.note}>{words.told(told.name, format.dateTime(told.at))}</span>}
      {missed > 0 && (
        <OrderButton
          label={`${words.sendAgain}: ${name}`}
          command={{ type: 'try-delivery-again', meetingId, personId }}
          onAccepted={again}
        >
          {words.sendAgain}
        </OrderButton>
      )}
      {(missed > 0 || !told) && (
        <OrderButton
          appearance="subtle"
          label={`${words.toldOtherwise}: ${name}`}
          command={{ type: 'note-told-otherwise', meetingId, personId }}
          onAccepted={again}
        >
          {words.toldOtherwise}
        </OrderButton>
      )}
    </span>
  )
}

type NotBookedProps = { found: TeamsView; words: TeamsWording; again: () => void }

/** What could not be put into the calendar, and what to do about it. */
function NotBooked({ found, words, again }: NotBookedProps): ReactNode {
  const { meetingId } = useView()
  const layout = useLayout()
  return (
    <>
      {found.notBooked.map((number) => (
        <p key={number ?? 'date'} className={layout.text}>
          {number === null ? words.notBooked.date : words.notBooked.closed(number)}
        </p>
      ))}
      <OrderButton command={{ type: 'try-delivery-again', meetingId, what: 'calendar' }} onAccepted={again}>
        {words.bookAgain}
      </OrderButton>
    </>
  )
}
