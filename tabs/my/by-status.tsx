import type { ReactNode } from 'react'
import type { ActionView } from '../../src/contracts/views.ts'
import { OwnerAnswers } from '../actions/owner-controls.tsx'
import { OwnerProgress } from '../actions/owner-progress.tsx'

/** What its owner can do about an action now: answer it, or work on it. */
export function ByStatus({ action }: { action: ActionView }): ReactNode {
  if (action.status === 'agreed') return <OwnerAnswers action={action} />
  return action.status === 'accepted' ? <OwnerProgress action={action} /> : null
}
