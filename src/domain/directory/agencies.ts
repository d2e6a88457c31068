import { speaksForAgency } from '../actor.ts'
import type { AreaProfile } from '../area-profile.ts'
import type { AgencyId, PersonId } from '../ids.ts'
import type { Directory, Person } from './directory.ts'

/**
 * The core partners: the list that a person has confirmed, or else every agency under a heading that the protocol
 * names, which `asks` to be confirmed where the protocol does not call its list complete (R060).
 */
export function corePartners(
  directory: Directory,
  core: AreaProfile['core'],
): { agencyIds: readonly AgencyId[]; asks: boolean } {
  if (directory.confirmedCore) return { agencyIds: directory.confirmedCore, asks: false }
  if (core.value === 'unanswered') return { agencyIds: [], asks: true }
  const { known, complete } = core.value
  const named = [...directory.agencies.values()].filter((agency) =>
    known.some((heading) => sameHeading(heading, agency.heading)),
  )
  return { agencyIds: named.map((agency) => agency.agencyId), asks: complete !== true }
}

/** True where two headings are the same but for spaces, case and punctuation. */
export function sameHeading(one: string, other: string): boolean {
  return letters(one) === letters(other)
}

/** True for the heading of the victim's own advocates, who bring the victim's voice (R076). */
export function isIdva(heading: string): boolean {
  return letters(heading).includes('idva')
}

/** Those who may speak for an agency now, approved and active: representatives first, then deputies (R018). */
export function speakersOf(directory: Directory, agencyId: AgencyId): readonly Person[] {
  const approved = [...directory.people.values()].filter(
    (person) => person.agencyId === agencyId && person.active && person.approved,
  )
  return [
    ...approved.filter((person) => person.role === 'representative'),
    ...approved.filter((person) => person.role === 'deputy'),
  ]
}

/**
 * The agencies for which one of these people speaks, as its representative or deputy. Whoever chairs comes from an
 * agency too and does not speak for it: the police are not here because the chair is an officer (R060).
 */
export function agenciesSpokenFor(
  people: ReadonlyMap<PersonId, Person>,
  among: Iterable<PersonId>,
): ReadonlySet<AgencyId> {
  const found = [...among].flatMap((personId) => people.get(personId) ?? [])
  return new Set(found.filter(({ role }) => speaksForAgency(role)).map(({ agencyId }) => agencyId))
}

function letters(heading: string): string {
  return heading.toLowerCase().replaceAll(/[^a-z]/g, '')
}
