import { mustNotHear } from '../cases/connection.ts'
import type { PersonId } from '../ids.ts'
import { isBefore } from '../time.ts'
import type { CasePlan, Recipient } from './circulation.ts'
import { recipientFor, type RecipientFacts } from './recipient-flags.ts'

/** A plan with those who would get it now, as their flags stand now and not as they stood when the list was drafted. */
export type Waiting = { plan: CasePlan; facts: RecipientFacts; recipients: readonly Recipient[] }

/** Those who have not had the plan, or its corrected version, and may; nobody of a plan that is held or withdrawn. */
export function waitingOf(plan: CasePlan, facts: RecipientFacts): readonly Recipient[] {
  if (plan.status === 'held' || plan.status === 'withdrawn') return []
  return plan.recipients
    .filter(({ personId }) => plan.correcting || !plan.sentTo.has(personId))
    .filter(({ personId }) => !mustNotHear(facts.caseFile, personId))
    .map(({ personId, reasons }) => recipientFor(facts, { personId, reasons }))
    .filter((recipient) => !recipient.barred)
}

/**
 * Who was the first to look at a plan as it stands now: null where nobody was, where they must not hear the case or
 * have been shut out since, where the plan says something else since, or where somebody has had a flag since of which
 * they have said nothing, or another address.
 */
export function firstLookAt({ plan, facts, recipients }: Waiting): PersonId | null {
  if (saysOtherwise(plan, facts)) return null
  const { checkedBy, checkedAt, answers } = plan
  const { people } = facts.directory
  if (checkedBy === null || mustNotHear(facts.caseFile, checkedBy) || !people.get(checkedBy)?.active) return null
  const moved = recipients.some(({ personId }) => {
    const since = people.get(personId)?.mailSince
    return since && checkedAt !== null && isBefore(checkedAt, since)
  })
  if (moved) return null
  const said = recipients.every(({ personId, flags }) => {
    return flags.every((flag) => answers.get(personId)?.flags.includes(flag))
  })
  return said ? checkedBy : null
}

/**
 * Whether a plan says something else than when the first looked at it, such as an action agreed since. A further
 * recipient gets the version that the others have, whatever has changed since; an older log tells of no difference.
 */
export function saysOtherwise(plan: CasePlan, { planDigest }: Pick<RecipientFacts, 'planDigest'>): boolean {
  const { checkedBy, checkedDigest } = plan
  return checkedBy !== null && isAnew(plan) && checkedDigest !== undefined && checkedDigest !== planDigest
}

/** A further recipient gets the version that the others have; everything else is a new version. */
export function isAnew({ correcting, sentAt }: Pick<CasePlan, 'correcting' | 'sentAt'>): boolean {
  return correcting || sentAt === null
}

/** Whether whoever sends would be the first again: the same person, or a second account that reads the same address. */
export function isTheFirst({ facts: { directory } }: Waiting, of: { first: PersonId; sender: PersonId }): boolean {
  const mailOf = (personId: PersonId) => directory.people.get(personId)?.mail.trim().toLowerCase() ?? ''
  return of.first === of.sender || (mailOf(of.first) !== '' && mailOf(of.first) === mailOf(of.sender))
}
