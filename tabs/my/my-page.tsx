import { Title3 } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { MyView } from '../../src/contracts/my-view.ts'
import type { MeView, MeetingSummary } from '../../src/contracts/views.ts'
import { MeetingPage } from '../meeting/meeting-page.tsx'
import { MeetingRooms } from '../meeting/meeting-rooms.tsx'
import { OfficeOrders } from '../office/office-orders.tsx'
import { useLook } from '../office/use-look.ts'
import { Answered } from '../parts/answered.tsx'
import { Choice } from '../parts/choice.tsx'
import { useLayout } from '../parts/layout.ts'
import { usePage } from '../parts/page-context.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { myWords } from '../wording/my-words.ts'
import { BeforeNext } from './before-next.tsx'
import { MyActions } from './my-actions.tsx'
import { MyOpenActions } from './my-open-actions.tsx'

/** The personal tab: what is open for one over all meetings, what the next one asks, and each meeting by itself. */
export function MyPage(): ReactNode {
  const { answer, again } = useLook<MyView>('/api/my')
  const [asked, setAsked] = useState<Asked>({ meetingId: '', whole: false })
  const { wording } = usePage()
  const layout = useLayout()
  return (
    <div className={layout.stack}>
      <Title3 as="h1">{wording.circulation.myTitle}</Title3>
      <OfficeOrders after={again}>
        <Answered answer={answer}>
          {(found) => (
            <>
              <MyOpenActions actions={found.actions} />
              <BeforeNext found={found} onOpen={(meetingId) => setAsked({ meetingId, whole: true })} />
            </>
          )}
        </Answered>
      </OfficeOrders>
      <ByMeeting asked={asked} onAsk={(meetingId) => setAsked({ meetingId, whole: false })} />
    </div>
  )
}

/** Which meeting is looked at: what is one's own of it, or all of it, where something is to be said in it. */
type Asked = { meetingId: string; whole: boolean }
type ByMeetingProps = { asked: Asked; onAsk: (meetingId: string) => void }

function ByMeeting(props: ByMeetingProps): ReactNode {
  const me = useAnswer<MeView>('/api/me')
  return <Answered answer={me}>{({ meetings }) => <OneMeeting meetings={meetings} {...props} />}</Answered>
}

function OneMeeting({ meetings, asked, onAsk }: ByMeetingProps & { meetings: readonly MeetingSummary[] }): ReactNode {
  const { wording, format } = usePage()
  const layout = useLayout()
  const newest = meetings.toSorted((a, b) => b.startsAt.localeCompare(a.startsAt))
  if (newest.length === 0) return <p className={layout.note}>{wording.circulation.meetingsNone}</p>
  const options = newest.map(({ meetingId, startsAt }) => ({ value: meetingId, text: format.dateTime(startsAt) }))
  return (
    <>
      <Choice
        label={myWords().byMeeting}
        value={asked.meetingId}
        onChange={onAsk}
        options={[{ value: '', text: wording.frame.choose }, ...options]}
      />
      {asked.meetingId !== '' && (
        <MeetingPage key={asked.meetingId} meetingId={asked.meetingId}>
          {asked.whole ? <MeetingRooms /> : <MyActions />}
        </MeetingPage>
      )}
    </>
  )
}
