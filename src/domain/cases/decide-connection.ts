import type { Actor } from '../actor.ts'
import type { Person } from '../directory/directory.ts'
import type { PersonId } from '../ids.ts'
import { accept, refuse, type Decision } from '../refusal.ts'
import type { Instant } from '../time.ts'
import type { Case, CaseEvent } from './case.ts'
import { hasAnswered, isConnected } from './connection.ts'
import { connectionDeciders, type Deciding } from './who-decides.ts'

/**
 * One person's answer about one case (R012). *Possibly* withholds the case from them at once. A later *none* takes
 * nothing back: only the decider clears a connection that was declared, and a doubt after that is decided anew.
 */
export function decideAnswerConnections(
  state: Case | null,
  order: { personId: PersonId; answer: 'none' | 'possibly'; at: Instant; since?: Person['accountSince'] },
): Decision<CaseEvent> {
  const { personId, answer, at, since } = order
  if (!state) return refuse('no-such-case')
  const answered = answer === 'none' && hasAnswered(state, { personId, since })
  if (answered || isConnected(state, personId)) return accept()
  return accept({ type: 'connections-answered', at, caseId: state.caseId, personal: { personId, answer } })
}

export type DecideConnection = Deciding & {
  about: PersonId
  decision: 'withheld' | 'cleared'
  actor: Actor
  at: Instant
}

/**
 * The profile's decider withholds or clears; also where somebody's connection was told them another way (Thurrock 10).
 */
export function decideConnection(state: Case | null, order: DecideConnection): Decision<CaseEvent> {
  const { about, decision, actor, directory, profile, at } = order
  if (!state) return refuse('no-such-case')
  if (!connectionDeciders(state, order).includes(actor.personId)) {
    return refuse('role-not-allowed', { clause: profile.connections.clause })
  }
  if (!directory.people.has(about)) return refuse('no-such-person', { about })
  const before = state.connections.get(about)
  const nothingToClear = decision === 'cleared' && !isConnected(state, about)
  if (before?.decision === decision || nothingToClear) return accept()
  const personal = { personId: about, decision }
  return accept({ type: 'connection-decided', at, by: actor.personId, caseId: state.caseId, personal })
}
