import { useSyncExternalStore } from 'react'
import type { Held } from '../held-orders.ts'
import { useMeeting } from '../meeting/meeting-context.ts'
import { type TypedTerms, orderedTermsOf, typedTermsIn } from './action-terms.ts'

export type Drafts = {
  /** Actions of this case that the server has not kept yet, and what else was refused after a reload. */
  list: readonly Held[]
  /** Sends a draft, and agrees it where that was asked for. The line is free again at once. */
  send: (typed: TypedTerms, agree: boolean) => void
  /** Takes a draft that was not kept back into the form. */
  takeUp: (held: Held) => TypedTerms | null
  /** True where what is typed lives no longer than this page. */
  inPage: boolean
}

/** Typed actions on their way: each stands on the screen until the server has it, or comes back with its sentence. */
export function useDrafts(caseId: string): Drafts {
  const { typed, view } = useMeeting()
  const held = useSyncExternalStore(typed.subscribe, typed.held)
  const where = useSyncExternalStore(typed.subscribe, typed.where)
  return {
    list: held.filter((each) => each.caseId === caseId || (each.caseId === null && each.problem !== null)),
    send: (terms, agree) =>
      typed.keep({ type: 'draft-action', meetingId: view.meetingId, caseId, ...orderedTermsOf(terms) }, agree),
    takeUp: ({ envelope }) => {
      typed.drop(envelope.commandId)
      return envelope.command.type === 'draft-action' ? typedTermsIn(envelope.command) : null
    },
    inPage: where === 'page',
  }
}
