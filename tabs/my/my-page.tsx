import { Title3 } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { MeView, MeetingSummary } from '../../src/contracts/views.ts'
import { MeetingPage } from '../meeting/meeting-page.tsx'
import { Answered } from '../parts/answered.tsx'
import { Choice } from '../parts/choice.tsx'
import { useLayout } from '../parts/layout.ts'
import { usePage } from '../parts/page-context.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { MyActions } from './my-actions.tsx'

/** The personal tab: one's own actions, meeting by meeting. */
export function MyPage(): ReactNode {
  const me = useAnswer<MeView>('/api/me')
  return (
    <Answered page answer={me}>
      {({ meetings }) => <OneMeeting meetings={meetings} />}
    </Answered>
  )
}

function OneMeeting({ meetings }: { meetings: readonly MeetingSummary[] }): ReactNode {
  const { wording, format } = usePage()
  const layout = useLayout()
  const newest = meetings.toSorted((a, b) => b.startsAt.localeCompare(a.startsAt))
  const [chosen, setChosen] = useState(newest[0]?.meetingId ?? '')
  if (!chosen)
    return (
      <div className={layout.stack}>
        <Title3 as="h1">{wording.circulation.myTitle}</Title3>
        <p className={layout.note}>{wording.circulation.meetingsNone}</p>
      </div>
    )
  const choice = newest.length > 1 && (
    <Choice
      label={wording.circulation.myMeeting}
      value={chosen}
      onChange={setChosen}
      options={newest.map(({ meetingId, startsAt }) => ({ value: meetingId, text: format.dateTime(startsAt) }))}
    />
  )
  return (
    <MeetingPage key={chosen} meetingId={chosen} above={choice}>
      <MyActions />
    </MeetingPage>
  )
}
