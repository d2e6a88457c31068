import { loadAreaProfiles } from '../../src/adapters/area-profiles.ts'
import type { AreaProfile } from '../../src/domain/area-profile.ts'
import type { Actor } from '../../src/domain/actor.ts'
import type { PersonId } from '../../src/domain/ids.ts'
import { actor } from './domain-people.ts'
import { aMeeting, ended, opened } from './domain-rooms.ts'

const profiles = loadAreaProfiles()
export const fiveAreas = ['somerset', 'cornwall', 'thurrock', 'gwent', 'nyy'] as const
export type FiveArea = (typeof fiveAreas)[number]

/** One area's profile as it is loaded. */
export function profileOf(area: FiveArea): AreaProfile {
  return profiles.byArea(area)
}

/** What each of the five answers to one question, side by side. */
export function underAll<Answer>(question: (profile: AreaProfile) => Answer): Record<FiveArea, Answer> {
  return Object.fromEntries(fiveAreas.map((area) => [area, question(profileOf(area))])) as Record<FiveArea, Answer>
}

/** Somebody who acts once a meeting has ended. */
export function afterwards(personId: PersonId): Actor {
  return actor(personId, aMeeting(opened, ended))
}
