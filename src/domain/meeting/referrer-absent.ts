import type { AreaProfile } from '../area-profile.ts'
import type { Case } from '../cases/case.ts'
import { agenciesSpokenFor } from '../directory/agencies.ts'
import type { Directory } from '../directory/directory.ts'
import type { AgencyId } from '../ids.ts'
import type { Meeting } from './meeting.ts'

/** The agency that referred a case and has nobody here, and whether the area asks the chair to put the case off. */
export type ReferrerAbsent = { agencyId: AgencyId; asksToDefer: boolean; clause: string }

/**
 * Tells the chair, before a case is called, that nobody is here for the agency that referred it (R067). Where the
 * area's protocol says so the chair is asked to defer it; it is asked and never refused.
 */
export function referrerAbsent(
  { referringAgencyId }: Pick<Case, 'referringAgencyId'>,
  here: { meeting: Pick<Meeting, 'present'>; directory: Directory; profile: Pick<AreaProfile, 'deferWithoutReferrer'> },
): ReferrerAbsent | null {
  const { value, clause } = here.profile.deferWithoutReferrer
  const spokenFor = agenciesSpokenFor(here.directory.people, here.meeting.present.keys())
  return spokenFor.has(referringAgencyId) ? null : { agencyId: referringAgencyId, asksToDefer: value === true, clause }
}
