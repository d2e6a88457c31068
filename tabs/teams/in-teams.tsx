import { Badge, Button, Link } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { TeamsView, Unreached } from '../../src/contracts/teams-view.ts'
import { useView } from '../meeting/meeting-context.ts'
import { useLook } from '../office/use-look.ts'
import { useLayout } from '../parts/layout.ts'
import { Section } from '../parts/section.tsx'
import type { TeamsWording } from '../wording/en/teams.ts'
import { NameCall } from './name-call.tsx'
import { useTeamsWords } from './use-teams-words.ts'

/** Whom the bot cannot reach, and how else they can be: before everything else, and only where there is somebody. */
export function NotReached(): ReactNode {
  const { found, words, again } = useInTeams()
  const layout = useLayout()
  if (!found || !words || (found.unreached.length === 0 && found.notPosted.length === 0)) return null
  return (
    <Section title={words.unreachedTitle}>
      {found.notPosted.map((what) => (
        <p key={what} className={layout.text}>
          {words.notPosted[what]}
        </p>
      ))}
      {found.unreached.length > 0 && <p className={layout.note}>{words.unreachedText}</p>}
      <ul className={layout.list}>
        {found.unreached.map((person) => (
          <li key={person.personId} className={layout.item}>
            <Person person={person} words={words} />
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
  return found && words && status !== 'ended' ? <NameCall found={found} words={words} again={again} /> : null
}

function useInTeams() {
  const { meetingId } = useView()
  const { answer, again } = useLook<TeamsView>(`/api/meetings/${meetingId}/teams`)
  return { found: answer?.kind === 'answer' ? answer.value : null, words: useTeamsWords(), again }
}

function Person({ person, words }: { person: Unreached; words: TeamsWording }): ReactNode {
  const layout = useLayout()
  const { name, agency, why, missed, phone, mail } = person
  return (
    <>
      <span>
        {name}, {agency}: {words.why[why]}
      </span>
      <span className={layout.row}>
        {missed > 0 && <Badge appearance="filled">{words.missed(missed)}</Badge>}
        {phone !== '' && <Link href={`tel:${phone.replaceAll(' ', '')}`}>{words.ring(phone)}</Link>}
        <span>{mail}</span>
      </span>
    </>
  )
}
