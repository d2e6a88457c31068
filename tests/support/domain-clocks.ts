import { loadAreaProfiles } from '../../src/adapters/area-profiles.ts'
import { bankHolidays } from '../../src/adapters/calendar.ts'
import type { AreaProfile } from '../../src/domain/area-profile.ts'
import { clocksOf } from '../../src/domain/clocks/clocks-of.ts'
import type { Clock, ClockKind } from '../../src/domain/clocks/clock.ts'
import type { ClockFacts } from '../../src/domain/clocks/clock-facts.ts'
import type { Meeting } from '../../src/domain/meeting/meeting.ts'
import { aDirectory } from './domain-people.ts'
import { aMeeting } from './domain-rooms.ts'

const profiles = loadAreaProfiles()
const area = (name: string): AreaProfile => profiles.byArea(name)
export const somerset = area('somerset')
export const cornwall = area('cornwall')
export const thurrock = area('thurrock')
export const gwent = area('gwent')
export const nyy = area('nyy')
const england = bankHolidays('england', 2026)

/** Facts in which nothing is known but the invented directory, with whatever a test says otherwise. */
export function factsOf(profile: AreaProfile, otherwise: Partial<ClockFacts> = {}): ClockFacts {
  return {
    at: '2026-06-10T12:00:00Z',
    holidays: england,
    profile,
    profiles: new Map(),
    directory: aDirectory(),
    meetings: [],
    cases: [],
    circulations: [],
    actions: [],
    ...otherwise,
  }
}

/** A planned meeting at another moment. */
export function meetingAt(startsAt: string, otherwise: Partial<Meeting> = {}): Meeting {
  return { ...aMeeting(), startsAt, ...otherwise }
}

/** The clocks of one kind. */
export function clocks(kind: ClockKind, facts: ClockFacts): readonly Clock[] {
  return clocksOf(facts).filter((clock) => clock.kind === kind)
}
