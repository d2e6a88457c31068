import { Button, Title3 } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { MeView, MeetingSummary } from '../../src/contracts/views.ts'
import { Answered } from '../parts/answered.tsx'
import { useLayout } from '../parts/layout.ts'
import { usePage } from '../parts/page-context.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { MeetingPage } from './meeting-page.tsx'
import { MeetingRooms } from './meeting-rooms.tsx'
import { meetingToOpen } from './meeting-to-open.ts'

/** Finds the meeting that was asked for among those that this person has, or lets them choose one. */
export function MeetingPlace({ asked }: { asked: string | null }): ReactNode {
  const me = useAnswer<MeView>('/api/me')
  return (
    <Answered page answer={me}>
      {({ meetings }) => <Found meetings={meetings} asked={asked} />}
    </Answered>
  )
}

function Found({ meetings, asked }: { meetings: readonly MeetingSummary[]; asked: string | null }): ReactNode {
  const [chosen, setChosen] = useState(() => meetingToOpen(meetings, asked))
  if (chosen === null) return <MeetingList meetings={meetings} onChoose={setChosen} />
  return (
    <MeetingPage meetingId={chosen}>
      <MeetingRooms />
    </MeetingPage>
  )
}

type MeetingListProps = { meetings: readonly MeetingSummary[]; onChoose: (meetingId: string) => void }

function MeetingList({ meetings, onChoose }: MeetingListProps): ReactNode {
  const { wording, format } = usePage()
  const layout = useLayout()
  return (
    <div className={layout.stack}>
      <Title3 as="h1">{wording.circulation.meetingsTitle}</Title3>
      {meetings.length === 0 && <p className={layout.note}>{wording.circulation.meetingsNone}</p>}
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
