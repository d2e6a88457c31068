import { answered, type AreaProfile } from '../area-profile.ts'
import type { ClosedGround } from '../area-rules.ts'
import type { Directory } from '../directory/directory.ts'
import type { AgencyId, CaseId, PersonId } from '../ids.ts'
import { accept, refuse, type Decision } from '../refusal.ts'
import type { Instant } from '../time.ts'
import type { Case, CaseEvent, Referral } from './case.ts'

/** What the case list said that bears on a closed panel; the party's employer stands in the referral itself. */
export type PanelAsked = { ground: ClosedGround | null; hbv: boolean; invited: readonly AgencyId[] }

/** A referral that was looked at and taken in by a coordinator. */
export type ReferCase = {
  caseId: CaseId
  area: string
  referringAgencyId: AgencyId
  referral: Referral
  panel: PanelAsked
  by: PersonId
  directory: Directory
  profile: Pick<AreaProfile, 'holdUntilDecided'>
  at: Instant
}

/**
 * Takes a case in. Missing paperwork never keeps it out (R004, R034). A party's employer in any area, a ground that
 * the area holds (Thurrock 4: HBV) and a referrer's own wish each propose a closed panel, which keeps the case off
 * every list until a person has decided (R054).
 */
export function decideRefer(state: Case | null, order: ReferCase): Decision<CaseEvent> {
  const { caseId, area, referringAgencyId, referral, panel, by, directory, at } = order
  if (state) return refuse('already-exists')
  if (!directory.agencies.has(referringAgencyId)) return refuse('no-such-agency', { about: referringAgencyId })
  const referred: CaseEvent = { type: 'case-referred', at, by, caseId, area, referringAgencyId, personal: referral }
  const ground = proposedGround(order)
  if (!ground) return accept(referred)
  const personal = { ground, allowed: panel.invited }
  return accept<CaseEvent>(referred, { type: 'case-closed-panel-proposed', at, caseId, personal })
}

function proposedGround({ referral, panel, profile }: ReferCase): ClosedGround | null {
  if (referral.partyEmployedBy !== undefined) return 'party-employed'
  if (panel.ground) return panel.ground
  return panel.hbv && answered(profile.holdUntilDecided, []).includes('hbv') ? 'hbv' : null
}
