import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { AreaProfile } from '../../../../src/domain/area-profile.ts'
import { secondsOf } from '../../../../src/domain/clocks/reckoning.ts'
import { clocksOf } from '../../../../src/domain/clocks/clocks-of.ts'
import type { Clock, ClockKind } from '../../../../src/domain/clocks/clock.ts'
import type { ClockFacts } from '../../../../src/domain/clocks/clock-facts.ts'
import type { Case } from '../../../../src/domain/cases/case.ts'
import type { ActionId, CaseId, MeetingId } from '../../../../src/domain/ids.ts'
import { plusDays } from '../../../../src/domain/time.ts'
import { accepted, agreed, anAction } from '../../../support/domain-actions.ts'
import { aCase } from '../../../support/domain-cases.ts'
import { factsOf, gwent, meetingAt, nyy, somerset, thurrock } from '../../../support/domain-clocks.ts'
import { aCirculation, aPlan } from '../../../support/domain-plans.ts'

/** What is reckoned back from a meeting comes earlier by a holiday, as it must: everyone has a working day less. */
const reckonedBack: ReadonlySet<ClockKind> = new Set(['case-list', 'written-update'])
const workingDays: AreaProfile[] = [
  somerset,
  thurrock,
  nyy,
  { ...gwent, actionUpdate: { value: { workingDays: 4 }, clause: 'x' }, actionsMaster: { value: 'here', clause: 'x' } },
]

function manyFacts(profile: AreaProfile, received: readonly number[]): ClockFacts {
  const cases = received.map((offset, index): Case => {
    const day = plusDays('2026-03-20', offset)
    const quality = index % 2 === 0 ? null : qualityAt(`${day}T10:00:00Z`)
    return { ...aCase([], { received: day }, `c-${index}` as CaseId), quality }
  })
  const meetings = received.map((offset, index) =>
    meetingAt(`${plusDays('2026-03-25', offset)}T09:30:00Z`, {
      meetingId: `m-${index}` as MeetingId,
      agendaPostedAt: `${plusDays('2026-03-22', offset)}T09:30:00Z`,
      ...(index % 2 === 0 && { status: 'ended', endedAt: `${plusDays('2026-03-25', offset)}T12:00:00Z` }),
    }),
  )
  const actions = meetings.map(({ meetingId }, index) => ({
    ...anAction([agreed, accepted]),
    meetingId,
    actionId: `a-${index}` as ActionId,
  }))
  return factsOf(profile, { cases, meetings, actions, circulations: [aCirculation(aPlan())] })
}

function qualityAt(at: string): Case['quality'] {
  const by = aCase().coordinator
  return { by, at, outcome: 'returned', missing: [], note: '', returnedAt: at, answeredAt: null, answer: '' }
}

const keyOf = ({ kind, about }: Clock) => JSON.stringify([kind, about])
const offsets = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 6 })
const profiles = fc.constantFrom(...workingDays)

describe('all the clocks of an area', () => {
  it('never run out earlier because a holiday was added, save what is reckoned back from a meeting', () => {
    fc.assert(
      fc.property(profiles, offsets, offsets, (profile, received, added) => {
        const facts = { ...manyFacts(profile, received), holidays: new Set<string>() }
        const holidays = new Set(added.map((offset) => plusDays('2026-03-20', offset)))
        const before = new Map(clocksOf(facts).map((clock) => [keyOf(clock), clock]))
        for (const clock of clocksOf({ ...facts, holidays })) {
          const plain = before.get(keyOf(clock))
          assert.ok(plain)
          const moved = secondsOf(clock.dueAt) - secondsOf(plain.dueAt)
          assert.ok(reckonedBack.has(clock.kind) ? moved <= 0 : moved >= 0, `${keyOf(clock)} moved by ${moved}`)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('are the same whatever order the facts come in', () => {
    fc.assert(
      fc.property(profiles, offsets, (profile, received) => {
        const facts = manyFacts(profile, received)
        const turned = {
          ...facts,
          cases: facts.cases.toReversed(),
          meetings: facts.meetings.toReversed(),
          actions: facts.actions.toReversed(),
        }
        assert.deepEqual(clocksOf(turned), clocksOf(facts))
      }),
      { numRuns: 40 },
    )
  })

  it('turn amber between their beginning and their end', () => {
    fc.assert(
      fc.property(profiles, offsets, (profile, received) => {
        for (const { from, amberAt, dueAt, kind } of clocksOf(manyFacts(profile, received)))
          assert.ok(secondsOf(from) <= secondsOf(amberAt) && secondsOf(amberAt) <= secondsOf(dueAt), kind)
      }),
      { numRuns: 40 },
    )
  })
})
