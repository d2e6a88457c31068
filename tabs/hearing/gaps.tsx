import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Gap } from '../../src/contracts/case-view.ts'
import { useWording } from '../parts/page-context.ts'

/** What is still unanswered: a reminder, never a lock. */
export function Gaps({ gaps }: { gaps: readonly Gap[] }): ReactNode {
  const { hearing, codes } = useWording()
  if (gaps.length === 0) return null
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{hearing.gaps}</MessageBarTitle>
        <span>{hearing.gapsNote}</span>
        <ul>
          {gaps.map((gap) => (
            <li key={gap}>{codes.gaps[gap]}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  )
}
