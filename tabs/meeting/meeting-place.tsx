import { Button, Title3 } from '@fluentui/react-components'
import { type ReactNode, lazy, useState } from 'react'
import type { MeView, MeetingSummary } from '../../src/contracts/views.ts'
import { Answered } from '../parts/answered.tsx'
import { useLayout } from '../parts/layout.ts'
import { usePage, useWording } from '../parts/page-context.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { MeetingPage } from './meeting-page.tsx'
import { MeetingRooms } from './meeting-rooms.tsx'
import { meetingToOpen } from './meeting-to-open.ts'

const BoardPage = lazy(async () => ({ default: (await import('../board/board-page.tsx')).BoardPage }))
const OfficePage = lazy(async () => ({ default: (await import('../office/office-page.tsx')).OfficePage }))

/**
 * Finds the meeting that was asked for among those that this person has, or lets them choose one, or opens the office.
 */
export function MeetingPlace({ asked, inOffice = false }: { asked: string | null; inOffice?: boolean }): ReactNode {
  const me = useAnswer<MeView>('/api/me')
  return (
    <Answered page answer={me}>
      {(view) => <Found me={view} asked={asked} inOffice={inOffice} />}
    </Answered>
  )
}

type FoundProps = { me: MeView; asked: string | null; inOffice: boolean }

function Found({ me, asked, inOffice }: FoundProps): ReactNode {
  const { frame, circulation } = useWording()
  const { meetings, mayPlan, mayApprove = false, mayReadBoard = false } = me
  const [chosen, setChosen] = useState(() => meetingToOpen(meetings, asked))
  const hasOffice = mayPlan || mayApprove
  const [office, setOffice] = useState(inOffice && hasOffice)
  const open = (meetingId: string | null): void => {
    setChosen(meetingId)
    setOffice(false)
  }
  if (mayReadBoard && !hasOffice) return <BoardPage />
  if (office) return <OfficePage me={me} onMeeting={(meetingId) => open(meetingId ?? chosen)} />
  const toOffice = hasOffice && (
    <span>
      <Button size="small" onClick={() => setOffice(true)}>
        {frame.office}
      </Button>
    </span>
  )
  const { meetingsNone, meetingsNonePlan } = circulation
  const none = mayPlan ? meetingsNonePlan : meetingsNone
  if (chosen === null) return <MeetingList above={toOffice} none={none} meetings={meetings} onChoose={setChosen} />
  return (
    <MeetingPage meetingId={chosen} above={toOffice}>
      <MeetingRooms />
    </MeetingPage>
  )
}

type MeetingListProps = {
  above: ReactNode
  none: string
  meetings: readonly MeetingSummary[]
  onChoose: (meetingId: string) => void
}

function MeetingList({ above, none, meetings, onChoose }: MeetingListProps): ReactNode {
  const { wording, format } = usePage()
  const layout = useLayout()
  return (
    <div className={layout.stack}>
      {above}
      <Title3 as="h1">{wording.circulation.meetingsTitle}</Title3>
      {meetings.length === 0 && <p className={layout.note}>{none}</p>}
      <ul className={layout.list}>
        {meetings.map((meeting) => (
          <li key={meeting.meetingId}>
            <Button onClick={() => onChoose(meeting.meetingId)}>
              {wording.circulation.meetingOpen(format.dateTime(meeting.startsAt))}
            </Button>{' '}
            {wording.codes.meetingStatus[meeting.status]}
          </li>
        ))}
      </ul>
    </div>
  )
}
