import { ownerOf, speakerFor } from '../actions/action-owner.ts'
import type { RecipientGroup } from '../area-rules.ts'
import type { Case } from '../cases/case.ts'
import { mustNotHear } from '../cases/connection.ts'
import { corePartners, speakersOf } from '../directory/agencies.ts'
import type { Person } from '../directory/directory.ts'
import type { CaseId, PersonId } from '../ids.ts'
import type { Holidays } from '../time.ts'
import { planClock } from './circulation-clock.ts'
import type { CaseRecipients, Recipient, RecipientReason } from './circulation.ts'
import { hasPlaceAt, recipientFor, takesPart, type RecipientFacts } from './recipient-flags.ts'

/** What the plans of a whole meeting are worked out from: every heard case's file, and all actions of the meeting. */
export type MeetingPlans = Omit<RecipientFacts, 'caseFile'> & { cases: ReadonlyMap<CaseId, Case>; holidays: Holidays }

/**
 * One plan for each case that was heard, to exactly those whom the area's protocol names, on its own clock (R111,
 * R112).
 */
export function plansOf({ cases, holidays, ...facts }: MeetingPlans): readonly CaseRecipients[] {
  const { meeting, profile } = facts
  return [...meeting.hearings.values()].flatMap((hearing) => {
    const caseFile = hearing.status === 'heard' ? cases.get(hearing.caseId) : undefined
    if (!caseFile) return []
    const { caseId } = hearing
    const actions = facts.actions.filter((action) => action.caseId === caseId)
    const heardAt = hearing.slot?.endedAt ?? null
    const clock = planClock(profile.circulation, { endedAt: meeting.endedAt, heardAt, holidays })
    return [{ caseId, ...clock, recipients: recipientsOf({ ...facts, caseFile, actions }) }]
  })
}

/**
 * The recipients of one case's plan, each with every reason for which they are on it. Somebody who must not hear the
 * case is not on the list at all, so that the list shows nobody who declared (capability 2); their deputy stands in.
 */
export function recipientsOf(facts: RecipientFacts): readonly Recipient[] {
  const { value } = facts.profile.circulation
  if (value === 'unanswered') return []
  const named = value.to === 'unanswered' ? [] : value.to.map((group) => groups[group])
  const reasons = new Map<PersonId, Set<RecipientReason>>()
  for (const { reason, members } of value.referrerOwnCase ? [...named, referrer] : named) {
    for (const personId of members(facts)) {
      if (mustNotHear(facts.caseFile, personId)) continue
      reasons.set(personId, (reasons.get(personId) ?? new Set()).add(reason))
    }
  }
  return [...reasons].map(([personId, found]) => recipientFor(facts, { personId, reasons: [...found] }))
}

type Group = { reason: RecipientReason; members: (facts: RecipientFacts) => readonly PersonId[] }

const groups: Record<RecipientGroup, Group> = {
  core: { reason: 'core-partner', members: coreSpeakers },
  participated: {
    reason: 'took-part',
    members: (facts) =>
      attending(facts)
        .filter((person) => takesPart(person, facts))
        .map(idOf),
  },
  actionOwner: { reason: 'has-action', members: owners },
  attendees: {
    reason: 'attended',
    members: (facts) =>
      attending(facts)
        .filter((person) => hasPlaceAt(person, facts))
        .map(idOf),
  },
  approvedList: { reason: 'approved-list', members: approved },
}

/**
 * Whoever referred a case gets that case's plan, and no other's for it (R113, Gwent 4.9): the referrer by their own
 * address where the directory knows and approves them, or else who speaks for the agency that referred.
 */
const referrer: Group = {
  reason: 'referrer',
  members: (facts) => {
    const { referrerMail } = facts.caseFile.referral
    const known = [...facts.directory.people.values()].find(
      ({ mail, active, approved }) => active && approved && mail.toLowerCase() === referrerMail.trim().toLowerCase(),
    )
    const speaker = known?.personId ?? speakerFor(facts.caseFile.referringAgencyId, facts)
    return speaker ? [speaker] : []
  },
}

function coreSpeakers(facts: RecipientFacts): PersonId[] {
  const { agencyIds } = corePartners(facts.directory, facts.profile.core)
  return agencyIds.flatMap((agencyId) => speakerFor(agencyId, facts) ?? [])
}

function attending({ meeting, directory, caseFile }: RecipientFacts): Person[] {
  const attended = [...(meeting.hearings.get(caseFile.caseId)?.attendance.keys() ?? [])]
  return attended.flatMap((personId) => directory.people.get(personId) ?? [])
}

function owners(facts: RecipientFacts): PersonId[] {
  const standing = facts.actions.filter((action) => action.status !== 'draft' && action.status !== 'withdrawn')
  return standing.flatMap((action) => ownerOf(action, facts) ?? [])
}

function approved({ directory }: RecipientFacts): PersonId[] {
  return [...directory.agencies.keys()].flatMap((agencyId) => speakersOf(directory, agencyId).map(idOf))
}

function idOf({ personId }: Person): PersonId {
  return personId
}
