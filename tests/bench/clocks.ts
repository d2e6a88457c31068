import { loadAreaProfiles } from '../../src/adapters/area-profiles.ts'
import { bankHolidays } from '../../src/adapters/calendar.ts'
import type { Action } from '../../src/domain/actions/action.ts'
import { clocksOf } from '../../src/domain/clocks/clocks-of.ts'
import type { ClockFacts } from '../../src/domain/clocks/clock-facts.ts'
import type { ActionId, CaseId, MeetingId } from '../../src/domain/ids.ts'
import { plusSeconds } from '../../src/domain/time.ts'
import { accepted, agreed, anAction } from '../support/domain-actions.ts'
import { aDirectory } from '../support/domain-people.ts'
import { again, figure, type Figure } from './measure.ts'

const ACTIONS = 10_000
const MOST_MS = 200

/** Every clock of 10,000 open actions, each agreed at a moment of its own, half of them overdue. */
export async function benchClocks(): Promise<readonly Figure[]> {
  const profiles = loadAreaProfiles()
  const facts = (area: string): ClockFacts => ({
    at: '2027-03-10T09:00:00Z',
    holidays: bankHolidays('england', 2027),
    profile: profiles.byArea(area),
    profiles: new Map(),
    directory: aDirectory(),
    meetings: [],
    cases: [],
    circulations: [],
    actions: Array.from({ length: ACTIONS }, (_, index) => openAction(index)),
  })
  const figures: Figure[] = []
  for (const area of ['thurrock', 'nyy', 'somerset']) {
    const given = facts(area)
    const product = await again(async () => timed(() => clocksOf(given)))
    const target = { of: 'product', is: 'at most', value: MOST_MS } as const
    figures.push(figure({ name: `clocks of 10,000 open actions, ${area}`, unit: 'ms', target, product }))
  }
  return figures
}

function openAction(index: number): Action {
  const agreedAt = plusSeconds('2027-01-06T09:30:00Z', index * 211)
  const day = String(1 + (index % 28)).padStart(2, '0')
  return {
    ...anAction([agreed, accepted]),
    actionId: `action-${index}` as ActionId,
    meetingId: `meeting-${index % 400}` as MeetingId,
    caseId: `case-${index % 5000}` as CaseId,
    agreedAt,
    due: index % 2 === 0 ? `2027-02-${day}T17:00:00Z` : `2027-04-${day}T16:00:00Z`,
    imported: { at: agreedAt, system: 'Manta', status: 'open', on: '2027-03-09' },
  }
}

function timed(work: () => unknown): number {
  const began = performance.now()
  work()
  return performance.now() - began
}
