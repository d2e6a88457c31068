import type { Actor } from '../actor.ts'
import type { AreaProfile } from '../area-profile.ts'
import { accept, refuse, type Decision } from '../refusal.ts'
import type { Instant } from '../time.ts'
import type { RegisterEvent, RequestKind } from './register.ts'

type Deciding = { actor: Actor; at: Instant }

/**
 * Whether somebody runs the MARAC, and so sees its counts and its register: coordinators, chairs, operations managers.
 */
export function runsTheMarac({ role }: Pick<Actor, 'role'>): boolean {
  return role === 'coordinator' || role === 'chair' || role === 'operations-manager'
}

/** Whether somebody reads the counts for a board: a board or a steering group, and those who run the MARAC (R142). */
export function readsTheBoard(person: Pick<Actor, 'role'>): boolean {
  return person.role === 'board' || runsTheMarac(person)
}

/** A breach of confidentiality or of the protocol, from anyone who saw it, in their words (R151). */
export function decideRecordBreach(
  order: Deciding & { breachId: string; text: string; profile: Pick<AreaProfile, 'breaches'> },
): Decision<RegisterEvent> {
  const { actor, breachId, profile, at } = order
  const { clause } = profile.breaches
  const text = order.text.trim()
  if (text === '') return refuse('wording-empty', { clause })
  return accept({ type: 'breach-recorded', at, by: actor.personId, breachId, clause, personal: { text } })
}

/**
 * A request for what is held. It is written down with its route and nothing is given out from here; a court's needs the
 * reference of its order (Thurrock 13, H17).
 */
export function decideRecordRequest(
  order: Deciding & {
    requestId: string
    kind: RequestKind
    reference: string
    text: string
    profile: Pick<AreaProfile, 'requests'>
  },
): Decision<RegisterEvent> {
  const { actor, requestId, kind, profile, at } = order
  const { clause } = profile.requests
  if (!runsTheMarac(actor)) return refuse('role-not-allowed', { clause })
  const personal = { reference: order.reference.trim(), text: order.text.trim() }
  if (personal.text === '') return refuse('wording-empty', { clause })
  if (kind === 'court' && personal.reference === '') return refuse('order-reference-missing', { clause })
  return accept({ type: 'request-recorded', at, by: actor.personId, requestId, kind, clause, personal })
}
