import { useState } from 'react'
import type { Problem } from '../../src/contracts/problem.ts'
import { useMeeting } from '../meeting/meeting-context.ts'
import { type TypedTerms, orderedTermsOf } from './action-terms.ts'

/** An action that was typed and has not been kept by the server yet. */
export type Draft = { key: string; typed: TypedTerms; problem: Problem | null }

export type Drafts = {
  list: readonly Draft[]
  /** Sends a draft, and agrees it where that was asked for. The line is free again at once. */
  send: (typed: TypedTerms, agree: boolean) => void
  /** Takes a draft that was not kept back into the form. */
  takeUp: (draft: Draft) => TypedTerms
}

/** Typed actions on their way: each stands on the screen until the server has it, or comes back with its sentence. */
export function useDrafts(caseId: string): Drafts {
  const { give, view } = useMeeting()
  const [list, setList] = useState<readonly Draft[]>([])
  const drop = (key: string): void => setList((before) => before.filter((draft) => draft.key !== key))
  const order = async ({ key, typed }: Draft, agree: boolean): Promise<void> => {
    const terms = orderedTermsOf(typed)
    const kept = await give({ type: 'draft-action', meetingId: view.meetingId, caseId, ...terms })
    if (kept.kind === 'refused') {
      setList((before) => before.map((draft) => (draft.key === key ? { ...draft, problem: kept.problem } : draft)))
      return
    }
    drop(key)
    const { actionId } = kept.made
    if (agree && actionId) await give({ type: 'agree-action', actionId })
  }
  return {
    list,
    send: (typed, agree) => {
      const draft: Draft = { key: crypto.randomUUID(), typed, problem: null }
      setList((before) => [...before, draft])
      void order(draft, agree)
    },
    takeUp: (draft) => {
      drop(draft.key)
      return draft.typed
    },
  }
}
