import type { AgencyId } from '../ids.ts'
import { accept, refuse, type Decision, type Refusal } from '../refusal.ts'
import type { LocalDate } from '../time.ts'
import { sameHeading } from './agencies.ts'
import type { Agency, Directory, DirectoryEvent } from './directory.ts'
import { unlessKeeper, unlessPast, type Keeping } from './keeping.ts'

export type ListAgency = Keeping & { agencyId: AgencyId; name: string; heading: string; aliases: readonly string[] }
export type SignAgreement = Keeping & { agencyId: AgencyId; on: LocalDate }

/**
 * Adds an agency, or changes how it is written; a name that another agency bears is refused, so that no list mixes two.
 */
export function decideListAgency(state: Directory, order: ListAgency): Decision<DirectoryEvent> {
  const { who, at, agencyId, name, heading, aliases } = order
  const before = state.agencies.get(agencyId)
  const no = unlessKeeper(state, who) ?? unlessFree(state, order)
  if (no) return no
  if (before && !before.withdrawn && sameText(before, order)) return accept()
  return accept({ type: 'agency-listed', at, agencyId, name, aliases, heading, signed: before?.signed ?? false })
}

/** Notes that an agency has signed the information sharing agreement, or has signed it again at its review (R020). */
export function decideSignAgreement(state: Directory, order: SignAgreement): Decision<DirectoryEvent> {
  const { who, at, agencyId, on } = order
  const agency = state.agencies.get(agencyId)
  const no = unlessKeeper(state, who) ?? unlessThere(agency) ?? unlessPast(on, at)
  if (no) return no
  if (agency?.signed && agency.signedOn === on) return accept()
  return accept({ type: 'agreement-signed', at, by: who, agencyId, on })
}

/** An agency leaves the MARAC, and everybody of it is shut out at once (R156, Somerset 21.1, Cornwall 23.11). */
export function decideWithdrawAgency(
  state: Directory,
  { who, at, agencyId }: Keeping & { agencyId: AgencyId },
): Decision<DirectoryEvent> {
  const no = unlessKeeper(state, who) ?? unlessThere(state.agencies.get(agencyId))
  if (no) return no
  if (state.people.get(who)?.agencyId === agencyId) return refuse('not-for-oneself')
  return accept({ type: 'agency-withdrawn', at, by: who, agencyId })
}

function unlessThere(agency: Agency | undefined): { refusal: Refusal } | null {
  return agency && !agency.withdrawn ? null : refuse('no-such-agency')
}

function unlessFree({ agencies }: Directory, { agencyId, name }: ListAgency): { refusal: Refusal } | null {
  const others = [...agencies.values()].filter((agency) => agency.agencyId !== agencyId && !agency.withdrawn)
  return others.some((agency) => sameHeading(agency.name, name)) ? refuse('already-exists') : null
}

function sameText(agency: Agency, { name, heading, aliases }: ListAgency): boolean {
  return agency.name === name && agency.heading === heading && agency.aliases.join('\n') === aliases.join('\n')
}
