import type { Actor } from '../actor.ts'
import type { AreaProfile } from '../area-profile.ts'
import { mustNotHear } from '../cases/connection.ts'
import type { CaseId, PersonId } from '../ids.ts'
import { accept, refuse, type Decision } from '../refusal.ts'
import type { Instant } from '../time.ts'
import type { Circulation, CirculationEvent } from './circulation.ts'
import { planOf } from './decide-lists.ts'
import { hasPlaceAt, recipientFor, type RecipientFacts } from './recipient-flags.ts'

/** Whether the area's protocol names nobody to whom a plan goes, so that a person names them (R112, X1). */
export function asksForRecipients({ value }: AreaProfile['circulation']): boolean {
  return value === 'unanswered' || value.to === 'unanswered'
}

/** Whom the coordinator may name by hand: those who were there as the case was heard, and may be sent its plan. */
export function nameable(facts: Omit<RecipientFacts, 'profile' | 'actions'>): readonly PersonId[] {
  const { meeting, caseFile } = facts
  const attended = [...(meeting.hearings.get(caseFile.caseId)?.attendance.keys() ?? [])]
  return attended.filter((personId) => isOpenTo(personId, facts))
}

export type NameRecipients = {
  caseId: CaseId
  personIds: readonly PersonId[]
  facts: RecipientFacts
  actor: Actor
  at: Instant
}

/**
 * Puts people on a plan's list by name, where the protocol names nobody: only from those who attended, and never one
 * who is barred (Somerset 13.1, Cornwall 14.10). Anyone else comes onto it late, with a reason.
 */
export function decideNameRecipients(state: Circulation | null, order: NameRecipients): Decision<CirculationEvent> {
  const { caseId, facts, actor, at } = order
  const { clause } = facts.profile.circulation
  const plan = planOf(state, order)
  if ('refusal' in plan) return plan
  if (!asksForRecipients(facts.profile.circulation)) return refuse('reason-missing', { clause })
  if (plan.status === 'withdrawn') return refuse('plan-withdrawn')
  const there = nameable(facts)
  const absent = order.personIds.find((personId) => !there.includes(personId))
  if (absent !== undefined) return refuse('not-at-hearing', { clause, about: absent })
  const listed = new Set(plan.recipients.map(({ personId }) => personId))
  const added = [...new Set(order.personIds)].filter((personId) => !listed.has(personId))
  const recipients = added.map((personId) => recipientFor(facts, { personId, reasons: ['named-by-hand'] }))
  const barred = recipients.find((recipient) => recipient.barred)
  if (barred) return refuse('recipient-barred', { about: barred.personId })
  const known = { at, by: actor.personId, caseId, personal: { reason: '' } }
  return accept(...recipients.map((recipient) => ({ type: 'recipient-added' as const, ...known, recipient })))
}

function isOpenTo(personId: PersonId, facts: Parameters<typeof nameable>[0]): boolean {
  const person = facts.directory.people.get(personId)
  return person?.active === true && hasPlaceAt(person, facts) && !mustNotHear(facts.caseFile, personId)
}
