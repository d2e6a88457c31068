import { Link } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { MeetingView } from '../../src/contracts/views.ts'
import { useView } from '../meeting/meeting-context.ts'
import { useLayout } from '../parts/layout.ts'
import { usePage } from '../parts/page-context.ts'
import { Section } from '../parts/section.tsx'
import { Declaration } from './declaration.tsx'
import { StatementText } from './statement-text.tsx'
import { waitingForMe } from './waiting-for-me.ts'

/**
 * The one thing that is asked of this person now: agree, declare, answer an action, or nothing; afterwards, its plans.
 */
export function MyPart(): ReactNode {
  const view = useView()
  const layout = useLayout()
  const { room, circulation } = usePage().wording
  return (
    <Section title={room.now} work>
      <Part part={partOf(view)} />
      {view.status === 'ended' && (
        <Link className={layout.link} href={`/plan/${view.meetingId}`}>
          {circulation.planTitle}
        </Link>
      )}
    </Section>
  )
}

type PartKind = 'away' | 'agree' | 'declare' | 'not-open' | 'not-read' | 'answer' | 'say' | 'ended' | 'nothing'

function partOf(view: MeetingView): PartKind {
  if (view.me.placeWith) return 'away'
  if (view.statement.mine === 'waiting') return 'agree'
  if (view.stubs.length > 0) return 'declare'
  if (waitingForMe(view).length > 0) return 'answer'
  if (view.status === 'ended') return 'ended'
  if (view.status === 'planned') return 'not-open'
  if (view.statement.mine === 'not-read') return 'not-read'
  return hasToSay(view) ? 'say' : 'nothing'
}

/** The open case is heard, and nobody has said yet what this person’s agency knows. */
function hasToSay({ current, me }: MeetingView): boolean {
  if (current === null || current === 'not-yours') return false
  return current.answers.some(({ agencyId, answer }) => agencyId === me.agencyId && answer === null)
}

function Part({ part }: { part: PartKind }): ReactNode {
  const { startsAt, me } = useView()
  const { wording, format } = usePage()
  const layout = useLayout()
  const { room } = wording
  if (part === 'agree' || part === 'not-read') return <StatementText />
  if (part === 'declare') return <Declaration />
  const sentences = {
    away: room.placeWith(me.placeWith ?? ''),
    answer: room.answerNow,
    say: room.sayNow,
    ended: room.ended,
    'not-open': room.notOpen(format.dateTime(startsAt)),
    nothing: room.nothingNow,
  }
  return <p className={layout.text}>{sentences[part]}</p>
}
