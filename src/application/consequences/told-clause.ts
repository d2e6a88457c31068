import type { AreaProfile } from '../../domain/area-profile.ts'
import type { Told } from '../../domain/intake/intake.ts'

/** The clause by which somebody is told of a referral, a hearing or a transfer (R031, R167, R169). */
export function toldClause(profile: AreaProfile, whom: Told): string {
  if (whom === 'idva') return profile.idvaTold.clause
  return whom === 'partners-of-transfer' ? profile.transferOut.clause : profile.acknowledge.clause
}
