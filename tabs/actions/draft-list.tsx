import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Held } from '../held-orders.ts'
import { useLayout } from '../parts/layout.ts'
import { useWording } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import type { TypedTerms } from './action-terms.ts'
import type { Drafts } from './use-drafts.ts'

type DraftListProps = { drafts: Drafts; onTakeUp: (typed: TypedTerms) => void }

/** What was typed and is on its way, or came back: with its words, the sentence, and what to do about it. */
export function DraftList({ drafts, onTakeUp }: DraftListProps): ReactNode {
  const { actions } = useWording()
  const layout = useLayout()
  if (drafts.list.length === 0) return null
  const take = (held: Held): void => {
    const typed = drafts.takeUp(held)
    if (typed) onTakeUp(typed)
  }
  return (
    <ul className={layout.list}>
      {drafts.list.map((held) => (
        <li key={held.envelope.commandId} className={layout.item}>
          <span>{[stateOf(held, actions), held.what].filter(Boolean).join(': ')}</span>
          <ProblemNote problem={held.problem} />
          {held.problem && (
            <Button className={layout.start} onClick={() => take(held)}>
              {held.envelope.command.type === 'draft-action' ? actions.takeUp : actions.takeNote}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function stateOf({ envelope, problem }: Held, words: ReturnType<typeof useWording>['actions']): string {
  if (!problem) return words.sending
  if (envelope.command.type === 'draft-action') return words.notKept
  return envelope.command.type === 'agree-action' ? words.draftOnly : words.notDone
}
