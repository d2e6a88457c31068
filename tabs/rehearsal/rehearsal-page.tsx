import { Badge, Link, Title2, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useLayout } from '../parts/layout.ts'
import { Cards } from './cards.tsx'
import { ClockControl } from './clock-control.tsx'
import { People } from './people.tsx'
import type { RehearsalPerson, RehearsalState } from './rehearsal-api.ts'
import { Sent } from './sent.tsx'
import { usePolled } from './use-polled.ts'

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    maxWidth: '1200px',
    marginInline: 'auto',
    padding: tokens.spacingHorizontalL,
  },
  link: { alignSelf: 'flex-start', minHeight: '24px' },
})

const noState: RehearsalState = { meetingId: '', playgroundUrl: null, clock: '' }
const nobody: readonly RehearsalPerson[] = []

/** The rehearsal's front page: who to be, what time it is, everyone's cards, and what has left the server. */
export function RehearsalPage(): ReactNode {
  const styles = useStyles()
  const layout = useLayout()
  const state = usePolled('/rehearsal/state', noState)
  const people = usePolled('/rehearsal/people', nobody)
  return (
    <main className={styles.page}>
      <div className={layout.tight}>
        <Badge appearance="filled" color="important" className={layout.start}>
          REHEARSAL
        </Badge>
        <Title2 as="h1">A MARAC with invented people</Title2>
        <p className={layout.text}>
          Open the meeting as several people in several windows, side by side. Every person and every case here is
          invented, and nothing leaves this computer.
        </p>
        <p className={layout.text}>
          To begin, open the chair and the coordinator below. Each page says what comes next: the chair opens the
          meeting, reads the statement and calls a case, and the coordinator types the actions.
        </p>
        {state.playgroundUrl && (
          <Link href={state.playgroundUrl} target="_blank" rel="noreferrer" className={styles.link}>
            Teams’ chats and channel as one person, in Microsoft’s Agents Playground
          </Link>
        )}
      </div>
      <ClockControl clock={state.clock} />
      <People people={people} />
      <Cards people={people} />
      <Sent people={people} />
    </main>
  )
}
