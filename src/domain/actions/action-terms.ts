import type { AreaProfile } from '../area-profile.ts'
import { mustNotHear } from '../cases/connection.ts'
import { contactsTheDead } from '../cases/dead-contact.ts'
import { refusedWords, safeOf } from '../cases/safe-address.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { isBefore, londonDate, londonMoment, plusDays, plusSeconds, type Instant } from '../time.ts'
import type { ActionTerms } from './action.ts'
import { mayBeGiven, type OwnerFacts } from './action-owner.ts'

/** An action's wording with its terms, and what they are checked against. */
export type Proposed = { what: string; terms: ActionTerms } & OwnerFacts

/**
 * What no action may say, draft or not: nothing at all, a safe address (H41), or a contact with the dead (R097). Its
 * agency, person and risk must exist, the person must belong to the agency, be one who takes actions on, and may hear
 * of the case.
 */
export function refusedTerms({ what, terms, caseFile, directory, meeting }: Proposed): { refusal: Refusal } | null {
  if (what.trim() === '') return refuse('wording-empty')
  const unsafe = refusedWords(safeOf(caseFile.referral), [what])
  if (unsafe) return unsafe
  if (contactsTheDead(caseFile, what)) return refuse('party-has-died')
  const { riskId } = terms
  if (riskId !== null && !caseFile.risks.some((risk) => risk.riskId === riskId)) {
    return refuse('no-such-risk', { about: riskId })
  }
  return refusedOwner({ terms, caseFile, directory, meeting })
}

function refusedOwner({ terms, caseFile, directory, meeting }: Omit<Proposed, 'what'>): { refusal: Refusal } | null {
  const { agencyId, personId } = terms
  if (agencyId !== null && !directory.agencies.has(agencyId)) return refuse('no-such-agency', { about: agencyId })
  if (personId === null) return null
  const person = directory.people.get(personId)
  const belongs = person?.active === true && (agencyId === null || person.agencyId === agencyId)
  if (!belongs) return refuse('no-such-person', { about: personId })
  if (!mayBeGiven(personId, { directory, caseFile, meeting })) return refuse('takes-nothing-on', { about: personId })
  return mustNotHear(caseFile, personId) ? refuse('recipient-barred', { about: personId }) : null
}

/** What an action needs before it is agreed: an agency, and a time that has not passed (R090, R091, Thurrock 5.2). */
export function refusedToAgree(
  terms: ActionTerms,
  { profile, at }: { profile: Pick<AreaProfile, 'stages'>; at: Instant },
): { refusal: Refusal } | null {
  const { clause } = profile.stages
  if (terms.agencyId === null) return refuse('agency-missing', { clause })
  if (terms.due === null) return refuse('due-missing', { clause })
  return isBefore(terms.due, at) ? refuse('due-in-the-past', { clause }) : null
}

/** An action marked *today* is due when the London day ends (R172). */
export function dated(terms: ActionTerms, at: Instant): ActionTerms {
  const tomorrow = londonMoment(plusDays(londonDate(at), 1), '00:00')
  return terms.today ? { ...terms, due: plusSeconds(tomorrow, -1) } : terms
}
