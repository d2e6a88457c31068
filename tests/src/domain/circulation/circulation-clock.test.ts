import assert from 'node:assert/strict'
import {
  clockMoments,
  decideClockWarn,
  planClock,
  standingOf,
} from '../../../../src/domain/circulation/circulation-clock.ts'
import type { CasePlan, Circulation } from '../../../../src/domain/circulation/circulation.ts'
import { evolveCirculation } from '../../../../src/domain/circulation/evolve-circulation.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { after, codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { thurrock } from '../../../support/domain-people.ts'
import { aCirculation, aPlan } from '../../../support/domain-plans.ts'

const rule = thurrock.circulation
const unanswered = { value: 'unanswered' as const, clause: '4.9' }
const amber = '2026-06-11T22:00:00Z'
const red = '2026-06-12T10:00:00Z'
const none = { amberAt: null, dueAt: null }
const holidays: ReadonlySet<string> = new Set()

describe('a plan’s clock (R111)', () => {
  it('runs 48 hours from the end of the meeting in Thurrock, over a clock change too', () => {
    const clock = (endedAt: string | null) => planClock(rule, { endedAt, heardAt: '2026-06-10T09:20:00Z', holidays })
    assert.deepEqual(clock('2026-06-10T10:00:00Z'), { amberAt: amber, dueAt: red })
    assert.equal(clock('2026-10-24T10:00:00Z').dueAt, '2026-10-26T10:00:00Z')
    assert.deepEqual(clock(null), none)
  })

  it('does not run where the area gives no time, whoever approves (Gwent 4.9)', () => {
    const moments = { endedAt: '2026-06-10T10:00:00Z', heardAt: null, holidays }
    assert.deepEqual(planClock(unanswered, moments), none)
    assert.ok(rule.value !== 'unanswered')
    const approved = { ...rule, value: { ...rule.value, within: 'unanswered' as const } }
    assert.deepEqual(planClock(approved, moments), none)
  })

  const moments = [
    { says: 'is green until three quarters have gone', now: '2026-06-11T21:59:59Z', clock: 'green' },
    { says: 'is amber from then on', now: amber, clock: 'amber' },
    { says: 'is amber to the last second', now: '2026-06-12T09:59:59Z', clock: 'amber' },
    { says: 'is red when the time is up', now: red, clock: 'red' },
  ]
  for (const { says, now, clock } of moments) {
    it(says, () => assert.equal(standingOf(aPlan(), now), clock))
  }

  it('stops when the plan was sent, runs on while it is held, and is unanswered without a rule', () => {
    assert.equal(standingOf(aPlan({ status: 'sent' }), red), 'sent')
    assert.equal(standingOf(aPlan({ status: 'withdrawn' }), red), 'sent')
    assert.equal(standingOf(aPlan({ status: 'held' }), red), 'red')
    assert.equal(standingOf(aPlan({ dueAt: null }), red), 'unanswered')
  })

  it('is looked at when it turns', () => {
    assert.deepEqual(clockMoments({ amberAt: amber, dueAt: red }), [amber, red])
    assert.deepEqual(clockMoments(none), [])
  })
})

describe('the warnings of the clock', () => {
  const warn = (state: Circulation, at: string) =>
    eventsOf(decideClockWarn(state, at)).map((event) => event.type === 'clock-warned' && [event.caseId, event.level])
  const circulation = (...plans: Partial<CasePlan>[]) => aCirculation(...plans.map((plan) => aPlan(plan)))

  it('come once a level, for each plan on its own', () => {
    const two = circulation({}, { caseId: caseTwo, amberAt: '2026-06-12T22:00:00Z', dueAt: '2026-06-13T10:00:00Z' })
    assert.deepEqual(warn(two, '2026-06-11T21:59:59Z'), [])
    assert.deepEqual(warn(two, amber), [[caseOne, 'amber']])
    const warned = after(evolveCirculation, two as Circulation | null, decideClockWarn(two, amber)) as Circulation
    assert.deepEqual(warn(warned, amber), [])
    assert.deepEqual(warn(warned, red), [[caseOne, 'red']])
  })

  it('are red alone where both moments went by unseen, and then no more', () => {
    const late = circulation({})
    assert.deepEqual(warn(late, '2026-06-13T10:00:00Z'), [[caseOne, 'red']])
    const warned = after(evolveCirculation, late as Circulation | null, decideClockWarn(late, red)) as Circulation
    assert.deepEqual(warn(warned, '2026-06-13T10:00:00Z'), [])
  })

  it('come for a held plan, and not for one that was sent or has no clock', () => {
    assert.deepEqual(warn(circulation({ status: 'held' }), red), [[caseOne, 'red']])
    assert.deepEqual(warn(circulation({ status: 'sent' }), red), [])
    assert.deepEqual(warn(circulation({ dueAt: null }), red), [])
    assert.equal(codeOf(decideClockWarn(null, red)), 'no-such-circulation')
  })
})
