import type { Actor } from '../actor.ts'
import type { PersonId } from '../ids.ts'
import { accept, refuse, type Decision } from '../refusal.ts'
import type { Instant } from '../time.ts'
import type { Case, CaseEvent } from './case.ts'
import { isConnected } from './connection.ts'
import { closedPanelDeciders, type Deciding } from './who-decides.ts'

export type DecideClosedPanel = Deciding & {
  closed: boolean
  allowed: readonly PersonId[]
  actor: Actor
  at: Instant
}

/**
 * Decides whether a case is for a closed panel, and who may know of it (R053, R054). The case's own coordinator and
 * whoever decides know of it already and stand on its list; nobody with a connection does.
 */
export function decideClosedPanel(state: Case | null, order: DecideClosedPanel): Decision<CaseEvent> {
  const { closed, actor, directory, profile, at } = order
  if (!state) return refuse('no-such-case')
  if (!closedPanelDeciders(state, order).includes(actor.personId)) {
    return refuse('role-not-allowed', { clause: profile.closedPanel.clause })
  }
  const unknown = order.allowed.find((personId) => !directory.people.get(personId)?.active)
  if (unknown !== undefined) return refuse('no-such-person', { about: unknown })
  const named = [...new Set([...order.allowed, state.coordinator, actor.personId])]
  const allowed = closed ? named.filter((personId) => !isConnected(state, personId)) : []
  if (holdsAlready(state, { closed, allowed })) return accept()
  const { caseId } = state
  return accept({ type: 'case-closed-panel-decided', at, by: actor.personId, caseId, personal: { closed, allowed } })
}

function holdsAlready({ panel }: Case, wish: { closed: boolean; allowed: readonly PersonId[] }): boolean {
  if (!wish.closed) return panel.kind === 'open'
  return (
    panel.kind === 'closed' &&
    panel.allowed.size === wish.allowed.length &&
    wish.allowed.every((id) => panel.allowed.has(id))
  )
}
