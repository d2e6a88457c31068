import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Answer } from '../api.ts'
import { useWording } from './page-context.ts'
import { NotShown } from './not-shown.tsx'
import { ProblemNote } from './problem-note.tsx'
import { Waiting } from './waiting.tsx'

type AnsweredProps<Value> = {
  answer: Answer<Value> | null
  /** True where this is the whole page, which then needs a heading of its own. */
  page?: boolean
  children: (value: Value) => ReactNode
}

/** The answer once it is here; before that, and instead of it, a sentence. */
export function Answered<Value>({ answer, page = false, children }: AnsweredProps<Value>): ReactNode {
  const { frame } = useWording()
  if (!answer) return <Waiting />
  if (answer.kind === 'answer') return children(answer.value)
  if (answer.kind === 'refused')
    return page ? <NotShown problem={answer.problem} /> : <ProblemNote problem={answer.problem} />
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{answer.why === 'network' ? frame.link.network : frame.link.signIn}</MessageBarBody>
    </MessageBar>
  )
}
