import { Link, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useLayout } from './layout.ts'
import { useWording } from './page-context.ts'

/** Something in a form to put right: which field, by its id, and the sentence. */
export type Mistake = { fieldId: string; sentence: string }

export type Mistakes = {
  list: readonly Mistake[]
  /** Shows the mistakes; true where there are none. */
  clear: (found: readonly (Mistake | null)[]) => boolean
  /** For the field itself. */
  of: (fieldId: string) => string | undefined
}

/** What is wrong in a form, found when it is sent. */
export function useMistakes(): Mistakes {
  const [list, setList] = useState<readonly Mistake[]>([])
  return {
    list,
    clear: (found) => {
      const real = found.filter((mistake) => mistake !== null)
      setList(real)
      return real.length === 0
    },
    of: (fieldId) => list.find((mistake) => mistake.fieldId === fieldId)?.sentence,
  }
}

/** All mistakes of a form in one place above it. It takes the focus, and each line leads to its field. */
export function MistakeSummary({ mistakes }: { mistakes: Mistakes }): ReactNode {
  const { frame } = useWording()
  const layout = useLayout()
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (mistakes.list.length > 0) summary.current?.focus()
  }, [mistakes.list])
  if (mistakes.list.length === 0) return null
  return (
    <div ref={summary} tabIndex={-1} role="alert">
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{frame.mistakes}</MessageBarTitle>
          {mistakes.list.map(({ fieldId, sentence }) => (
            <div key={`${fieldId} ${sentence}`}>
              <Link
                as="button"
                inline
                className={layout.link}
                onClick={() => document.getElementById(fieldId)?.focus()}
              >
                {sentence}
              </Link>
            </div>
          ))}
        </MessageBarBody>
      </MessageBar>
    </div>
  )
}
