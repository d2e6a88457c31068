import { loadAreaProfiles } from '../../src/adapters/area-profiles.ts'
import type { Profiles } from '../../src/application/ports.ts'
import type { AreaProfile } from '../../src/domain/area-profile.ts'

const loaded = loadAreaProfiles()

/** The areas' profiles, each letting recipients open the record copy in the library too. */
export const sharingProfiles: Profiles = {
  ...loaded,
  byArea: (area) => sharing(loaded.byArea(area)),
  versioned: (area, version) => sharing(loaded.versioned(area, version)),
}

function sharing(profile: AreaProfile): AreaProfile {
  const { circulation } = profile
  if (circulation.value === 'unanswered') return profile
  return { ...profile, circulation: { ...circulation, value: { ...circulation.value, itemPermissions: true } } }
}
