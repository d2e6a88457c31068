import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Gap } from '../../src/contracts/case-view.ts'
import { useView } from '../meeting/meeting-context.ts'
import { useWording } from '../parts/page-context.ts'
import { gapWords } from './gap-words.ts'

/** What is still unanswered: a reminder, never a lock. */
export function Gaps({ gaps }: { gaps: readonly Gap[] }): ReactNode {
  const wording = useWording()
  const { rules } = useView()
  const { hearing } = wording
  if (gaps.length === 0) return null
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{hearing.gaps}</MessageBarTitle>
        <span>{hearing.gapsNote}</span>
        <ul>
          {gaps.map((gap) => (
            <li key={gap}>{gapWords(gap, wording, rules)}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  )
}
