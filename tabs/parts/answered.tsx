import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Answer } from '../api.ts'
import { useWording } from './page-context.ts'
import { ProblemNote } from './problem-note.tsx'
import { Waiting } from './waiting.tsx'

type AnsweredProps<Value> = { answer: Answer<Value> | null; children: (value: Value) => ReactNode }

/** The answer once it is here; before that, and instead of it, a sentence. */
export function Answered<Value>({ answer, children }: AnsweredProps<Value>): ReactNode {
  const { frame } = useWording()
  if (!answer) return <Waiting />
  if (answer.kind === 'answer') return children(answer.value)
  if (answer.kind === 'refused') return <ProblemNote problem={answer.problem} />
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{answer.why === 'network' ? frame.link.network : frame.link.signIn}</MessageBarBody>
    </MessageBar>
  )
}
