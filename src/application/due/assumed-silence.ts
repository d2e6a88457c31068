import type { AreaProfile } from '../../domain/area-profile.ts'
import { corePartners } from '../../domain/directory/agencies.ts'
import type { Directory } from '../../domain/directory/directory.ts'
import type { AgencyId } from '../../domain/ids.ts'
import type { AgencyAnswer } from '../../domain/meeting/meeting.ts'

/** What is known of one agency and one case when its silence is read. */
export type Silence = { agencyId: AgencyId; here: boolean; updated: boolean; answer: AgencyAnswer | null }

/**
 * Answers whether an agency's silence is taken for nothing held: where the area's protocol says so, and only of a core
 * agency that was not there, has not written and has not answered (Thurrock 5). It is always shown as an assumption.
 */
export function assumedSilence(
  profile: Pick<AreaProfile, 'absentUpdate' | 'core'>,
  directory: Directory,
): (silence: Silence) => boolean {
  const { value } = profile.absentUpdate
  const assumes = value !== 'unanswered' && value.silence === 'assumedNothingRelevant'
  const core = new Set(assumes ? corePartners(directory, profile.core).agencyIds : [])
  return ({ agencyId, here, updated, answer }) =>
    core.has(agencyId) && !here && !updated && (answer === null || answer === 'absent')
}
