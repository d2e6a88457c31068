import type { DirectoryView, ListedAgency, ListedPerson, RuleRef } from '../../contracts/directory-view.ts'
import type { AreaProfile, Rule } from '../../domain/area-profile.ts'
import { corePartners } from '../../domain/directory/agencies.ts'
import { asksForManager } from '../../domain/directory/manager.ts'
import { agreementReview, gapsOfDirectory } from '../../domain/directory/directory-gaps.ts'
import type { Agency, Directory, Person } from '../../domain/directory/directory.ts'
import { approverOf, mayChairAtAll, mayKeep } from '../../domain/directory/keeping.ts'
import { absentRecipients, lastAttended, recipientsCheck } from '../../domain/directory/recipients-review.ts'
import { needsAnother } from '../../domain/directory/second-person.ts'
import { trainingOf } from '../../domain/directory/training.ts'
import type { AgencyId, PersonId } from '../../domain/ids.ts'
import type { Meeting } from '../../domain/meeting/meeting.ts'
import { londonDate, type Instant } from '../../domain/time.ts'
import type { Refused } from '../caseroom.ts'
import { agencyOf, personName } from './names.ts'

/** The directory with all that it is looked at against. */
export type DirectoryFacts = { directory: Directory; profile: AreaProfile; meetings: readonly Meeting[]; at: Instant }

/**
 * The directory as a coordinator keeps it and a chair reads it, with what is missing and the clause that asks for it.
 */
export function directoryView(facts: DirectoryFacts, who: PersonId): DirectoryView | Refused {
  const { directory, profile, at, meetings } = facts
  if (!mayKeep(directory, who) && !mayChairAtAll(directory, who)) return { refusal: { code: 'role-not-allowed' } }
  const core = new Set(corePartners(directory, profile.core).agencyIds)
  const today = londonDate(at)
  const attended = lastAttended(meetings)
  const people = [...directory.people.values()].filter((person) => person.active)
  return {
    mayKeep: mayKeep(directory, who),
    today,
    agencies: [...directory.agencies.values()].map((agency) => listedAgency(agency, { profile, core })),
    people: people.map((person) => listedPerson(person, { directory, who, profile, today, attended })),
    gaps: gapsOfDirectory(directory, { profile, today }).map(({ kind, agencyId, personId, clause, strength }) => {
      const about = { agency: agencyOf(directory, agencyId), person: personName(directory, personId) }
      return { kind, ...about, clause, strength }
    }),
    manager: asksForManager(profile) ? refOf(profile.connections) : null,
    training: trainingRule(profile),
    approval: {
      newPeople: { ...refOf(profile.newPeopleApproved), by: approverOf(profile, 'representative') },
      observers: { ...refOf(profile.observersApproved), by: approverOf(profile, 'observer') },
    },
    recipients: recipientsOf(facts, attended),
  }
}

/** A rule's place in the protocol, and what the area is asked about it. */
function refOf({ clause, kind, asks }: Rule<unknown>): RuleRef {
  return { clause, strength: kind ?? null, question: asks ?? null }
}

function listedAgency(
  agency: Agency,
  { profile, core }: { profile: AreaProfile; core: ReadonlySet<AgencyId> },
): ListedAgency {
  const reviewBy = agreementReview(agency, profile.agreement)
  return { ...agency, core: core.has(agency.agencyId), reviewBy }
}

type OfPerson = {
  directory: Directory
  who: PersonId
  profile: AreaProfile
  today: string
  attended: ReadonlyMap<PersonId, Instant>
}

function listedPerson(person: Person, { directory, who, profile, today, attended }: OfPerson): ListedPerson {
  const { training: _steps, active: _active, ...told } = person
  const standing = trainingOf(person, { rule: profile.training, today })
  const last = attended.get(person.personId)
  return {
    ...told,
    approvedBy: approverOf(profile, person.role),
    ...(!person.approved && needsAnother(directory, { ...person, pressing: [who], profile }) && { needsAnother: true }),
    training: {
      state: standing.state,
      missing: standing.state === 'missing' ? standing.steps : [],
      until: 'until' in standing ? standing.until : null,
    },
    lastAttended: last ? londonDate(last) : null,
  }
}

function trainingRule({ training }: AreaProfile): DirectoryView['training'] {
  const asked = training.value === 'unanswered' ? { steps: [], everyMonths: null } : training.value
  return { ...refOf(training), ...asked }
}

function recipientsOf(
  { directory, profile, at }: DirectoryFacts,
  attended: ReadonlyMap<PersonId, Instant>,
): DirectoryView['recipients'] {
  const rule = profile.recipientsReview
  const check = recipientsCheck(directory, rule)
  if (!check) return null
  const { recipientsCheckedAt } = directory
  return {
    ...refOf(rule),
    checkedOn: recipientsCheckedAt && londonDate(recipientsCheckedAt),
    dueOn: londonDate(check.dueAt),
    notAttended: absentRecipients(directory, { rule, attended, at }).map((personId) => personName(directory, personId)),
  }
}
