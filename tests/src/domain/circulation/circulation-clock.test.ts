import assert from 'node:assert/strict'
import {
  clockMoments,
  clockOf,
  decideClockWarn,
  planDueAt,
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

describe('a plan’s clock (R111)', () => {
  it('runs 48 hours from the end of the meeting in Thurrock, over a clock change too', () => {
    assert.equal(planDueAt(rule, { endedAt: '2026-06-10T10:00:00Z', heardAt: null }), red)
    assert.equal(planDueAt(rule, { endedAt: '2026-10-24T10:00:00Z', heardAt: null }), '2026-10-26T10:00:00Z')
    assert.equal(planDueAt(rule, { endedAt: null, heardAt: '2026-06-10T09:20:00Z' }), null)
    assert.equal(planDueAt(unanswered, { endedAt: '2026-06-10T10:00:00Z', heardAt: null }), null)
  })

  const moments = [
    { says: 'is green until three quarters have gone', now: '2026-06-11T21:59:59Z', clock: 'green' },
    { says: 'is amber from then on', now: amber, clock: 'amber' },
    { says: 'is amber to the last second', now: '2026-06-12T09:59:59Z', clock: 'amber' },
    { says: 'is red when the time is up', now: red, clock: 'red' },
  ]
  for (const { says, now, clock } of moments) {
    it(says, () => assert.equal(clockOf(aPlan(), { rule, now }), clock))
  }

  it('stops when the plan was sent, runs on while it is held, and is unanswered without a rule', () => {
    assert.equal(clockOf(aPlan({ status: 'sent' }), { rule, now: red }), 'sent')
    assert.equal(clockOf(aPlan({ status: 'withdrawn' }), { rule, now: red }), 'sent')
    assert.equal(clockOf(aPlan({ status: 'held' }), { rule, now: red }), 'red')
    assert.equal(clockOf(aPlan({ dueAt: null }), { rule, now: red }), 'unanswered')
    assert.equal(clockOf(aPlan(), { rule: unanswered, now: red }), 'unanswered')
  })

  it('is looked at when it turns', () => {
    assert.deepEqual(clockMoments(rule, red), [amber, red])
    assert.deepEqual(clockMoments(rule, null), [])
    assert.deepEqual(clockMoments(unanswered, red), [])
  })
})

describe('the warnings of the clock', () => {
  const warn = (state: Circulation, at: string) =>
    eventsOf(decideClockWarn(state, { rule, at })).map(
      (event) => event.type === 'clock-warned' && [event.caseId, event.level],
    )
  const circulation = (...plans: Partial<CasePlan>[]) => aCirculation(...plans.map((plan) => aPlan(plan)))

  it('come once a level, for each plan on its own', () => {
    const two = circulation({}, { caseId: caseTwo, dueAt: '2026-06-13T10:00:00Z' })
    assert.deepEqual(warn(two, '2026-06-11T21:59:59Z'), [])
    assert.deepEqual(warn(two, amber), [[caseOne, 'amber']])
    const warned = after(
      evolveCirculation,
      two as Circulation | null,
      decideClockWarn(two, { rule, at: amber }),
    ) as Circulation
    assert.deepEqual(warn(warned, amber), [])
    assert.deepEqual(warn(warned, red), [[caseOne, 'red']])
  })

  it('are red alone where both moments went by unseen, and then no more', () => {
    const late = circulation({})
    assert.deepEqual(warn(late, '2026-06-13T10:00:00Z'), [[caseOne, 'red']])
    const warned = after(
      evolveCirculation,
      late as Circulation | null,
      decideClockWarn(late, { rule, at: red }),
    ) as Circulation
    assert.deepEqual(warn(warned, '2026-06-13T10:00:00Z'), [])
  })

  it('come for a held plan, and not for one that was sent or has no clock', () => {
    assert.deepEqual(warn(circulation({ status: 'held' }), red), [[caseOne, 'red']])
    assert.deepEqual(warn(circulation({ status: 'sent' }), red), [])
    assert.deepEqual(warn(circulation({ dueAt: null }), red), [])
    assert.equal(codeOf(decideClockWarn(null, { rule, at: red })), 'no-such-circulation')
  })
})
