import { loadAreaProfiles } from '../../src/adapters/area-profiles.ts'
import type { Profiles } from '../../src/application/ports.ts'
import type { AreaProfile } from '../../src/domain/area-profile.ts'

/** The areas' profiles as they are. */
export const plainProfiles: Profiles = loadAreaProfiles()

/** The areas' profiles, each letting recipients open the record copy in the library too. */
export const sharingProfiles: Profiles = {
  ...plainProfiles,
  byArea: (area) => sharing(plainProfiles.byArea(area)),
  versioned: (area, version) => sharing(plainProfiles.versioned(area, version)),
}

function sharing(profile: AreaProfile): AreaProfile {
  const { circulation } = profile
  if (circulation.value === 'unanswered') return profile
  return { ...profile, circulation: { ...circulation, value: { ...circulation.value, itemPermissions: true } } }
}
