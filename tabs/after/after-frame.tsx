import { type ReactNode, useEffect, useState } from 'react'
import type { FollowUpView } from '../../src/contracts/follow-up-view.ts'
import { useView } from '../meeting/meeting-context.ts'
import { useLook } from '../office/use-look.ts'
import { Answered } from '../parts/answered.tsx'
import { Waiting } from '../parts/waiting.tsx'
import type { AfterWording } from '../wording/en/after.ts'
import { AfterWordsContext, afterWordingOf } from './after-words.ts'

/** What follows the meeting, asked again whenever the meeting's own view has changed, with its words. */
export function AfterFrame({ children }: { children: (followUp: FollowUpView) => ReactNode }): ReactNode {
  const { meetingId, now } = useView()
  const [words, setWords] = useState<AfterWording | null>(null)
  const { answer } = useLook<FollowUpView>(`/api/meetings/${meetingId}/follow-up?seen=${encodeURIComponent(now)}`)
  useEffect(() => {
    void afterWordingOf(document.documentElement.lang).then(setWords)
  }, [])
  if (!words) return <Waiting />
  return (
    <AfterWordsContext value={words}>
      <Answered answer={answer}>{children}</Answered>
    </AfterWordsContext>
  )
}
