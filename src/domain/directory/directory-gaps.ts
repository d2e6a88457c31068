import { speaksForAgency } from '../actor.ts'
import type { AreaProfile, Rule } from '../area-profile.ts'
import type { AgencyId, PersonId } from '../ids.ts'
import { plusMonths, type LocalDate } from '../time.ts'
import { corePartners, speakersOf } from './agencies.ts'
import { asksForManager, managerOf } from './manager.ts'
import type { Agency, Directory, Person } from './directory.ts'
import { approvalRule, approverOf } from './keeping.ts'
import { trainingOf } from './training.ts'

export type GapKind =
  | 'no-representative'
  | 'too-few-deputies'
  | 'agreement-unsigned'
  | 'agreement-review-due'
  | 'training-missing'
  | 'training-lapsed'
  | 'commitment-not-known'
  | 'cannot-commit'
  | 'not-approved'
  | 'manager-not-named'

/**
 * Something that the directory lacks, with the clause that asks for it. Only an unsigned agreement keeps anyone out.
 */
export type DirectoryGap = {
  kind: GapKind
  agencyId: AgencyId
  personId: PersonId | null
  clause: string
  strength: 'must' | 'should' | 'custom' | null
}

/** What is missing today, agency by agency and then person by person (R014 to R020). */
export function gapsOfDirectory(
  directory: Directory,
  { profile, today }: { profile: AreaProfile; today: LocalDate },
): readonly DirectoryGap[] {
  const core = new Set(corePartners(directory, profile.core).agencyIds)
  const agencies = [...directory.agencies.values()].filter((agency) => !agency.withdrawn)
  const facts = { directory, profile, today, core }
  const people = [...directory.people.values()].filter((person) => person.active)
  return [
    ...agencies.flatMap((agency) => ofAgency(agency, facts)),
    ...people.flatMap((person) => ofPerson(person, facts)),
  ]
}

type Facts = { directory: Directory; profile: AreaProfile; today: LocalDate; core: ReadonlySet<AgencyId> }

/**
 * An agency that nobody speaks for and that is no core partner, such as the office that runs the meeting, lacks nobody.
 */
function ofAgency(agency: Agency, { directory, profile, today, core }: Facts): readonly DirectoryGap[] {
  const { agencyId, signed } = agency
  const people = [...directory.people.values()].filter((person) => person.active && person.agencyId === agencyId)
  const takesPart = core.has(agencyId) || people.some((person) => speaksForAgency(person.role))
  const of = (kind: GapKind, rule: Rule<unknown>): DirectoryGap[] => [gap(kind, rule, { agencyId })]
  const agreement = signed
    ? reviewIsDue(agency, { rule: profile.agreement, today })
      ? of('agreement-review-due', profile.agreement)
      : []
    : of('agreement-unsigned', profile.agreement)
  if (!takesPart) return people.length > 0 ? agreement : []
  const speakers = speakersOf(directory, agencyId)
  const wanted = profile.deputies.value === 'unanswered' ? 0 : profile.deputies.value.people
  return [
    ...(speakers.some(({ role }) => role === 'representative') ? [] : of('no-representative', profile.deputies)),
    ...(speakers.filter(({ role }) => role === 'deputy').length < wanted
      ? of('too-few-deputies', profile.deputies)
      : []),
    ...agreement,
  ]
}

/**
 * When a signed agreement is to be looked at again: a year on in Somerset 14.2 and Cornwall 15.11; null where never.
 */
export function agreementReview(
  { signed, signedOn }: Pick<Agency, 'signed' | 'signedOn'>,
  rule: AreaProfile['agreement'],
): LocalDate | null {
  if (!signed || signedOn === null || rule.value === 'unanswered' || rule.value.everyMonths === null) return null
  return plusMonths(signedOn, rule.value.everyMonths)
}

function reviewIsDue(agency: Agency, of: { rule: AreaProfile['agreement']; today: LocalDate }): boolean {
  const due = agreementReview(agency, of.rule)
  return due !== null && due < of.today
}

function ofPerson(person: Person, { directory, profile, today }: Facts): readonly DirectoryGap[] {
  const of = (kind: GapKind, rule: Rule<unknown>): DirectoryGap[] => [gap(kind, rule, person)]
  const waits = !person.approved && person.role !== 'practitioner' && approverOf(profile, person.role) !== 'none'
  const approval = waits ? of('not-approved', approvalRule(profile, person.role)) : []
  if (!speaksForAgency(person.role)) return approval
  const { commitment, connections } = profile
  const training = trainingOf(person, { rule: profile.training, today }).state
  return [
    ...approval,
    ...(training === 'missing' ? of('training-missing', profile.training) : []),
    ...(training === 'lapsed' ? of('training-lapsed', profile.training) : []),
    ...(commitment.value === true && person.canCommit === null ? of('commitment-not-known', commitment) : []),
    ...(asksForManager(profile) && managerOf(person, directory) === null ? of('manager-not-named', connections) : []),
    ...(person.canCommit === false ? of('cannot-commit', commitment) : []),
  ]
}

function gap(
  kind: GapKind,
  { clause, kind: strength }: Rule<unknown>,
  { agencyId, personId }: { agencyId: AgencyId; personId?: PersonId },
): DirectoryGap {
  return { kind, agencyId, personId: personId ?? null, clause, strength: strength ?? null }
}
