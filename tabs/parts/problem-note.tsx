import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { type ReactNode, useEffect, useRef } from 'react'
import type { Problem } from '../../src/contracts/problem.ts'
import { useWording } from './page-context.ts'

/** The server's sentence about something that was refused. It takes the focus, so that nobody misses it. */
export function ProblemNote({ problem }: { problem: Problem | null }): ReactNode {
  const { frame } = useWording()
  const note = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (problem) note.current?.focus()
  }, [problem])
  if (!problem) return null
  return (
    <div ref={note} tabIndex={-1} role="alert" data-code={problem.code}>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{frame.refusedTitle}</MessageBarTitle>
          {problem.sentence || frame.refusedPlain}
          {problem.clause && problem.clause !== 'local' ? ` ${frame.refusedClause(problem.clause)}` : ''}
        </MessageBarBody>
      </MessageBar>
    </div>
  )
}
