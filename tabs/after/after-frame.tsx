import type { ReactNode } from 'react'
import type { FollowUpView } from '../../src/contracts/follow-up-view.ts'
import { useView } from '../meeting/meeting-context.ts'
import { useLook } from '../office/use-look.ts'
import { Answered } from '../parts/answered.tsx'

/** What follows the meeting, asked again whenever the meeting's own view has changed. */
export function AfterFrame({ children }: { children: (followUp: FollowUpView) => ReactNode }): ReactNode {
  const { meetingId, now } = useView()
  const { answer } = useLook<FollowUpView>(`/api/meetings/${meetingId}/follow-up?seen=${encodeURIComponent(now)}`)
  return <Answered answer={answer}>{children}</Answered>
}
