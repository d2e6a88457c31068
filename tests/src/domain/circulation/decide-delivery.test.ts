import assert from 'node:assert/strict'
import type { Circulation, CirculationEvent } from '../../../../src/domain/circulation/circulation.ts'
import {
  decideOpenPlan,
  recordFiled,
  recordMailed,
  wasSentSince,
} from '../../../../src/domain/circulation/decide-delivery.ts'
import { evolveCirculation } from '../../../../src/domain/circulation/evolve-circulation.ts'
import type { Decision } from '../../../../src/domain/refusal.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { who } from '../../../support/domain-people.ts'
import { aCirculation, aPlan } from '../../../support/domain-plans.ts'
import { on } from '../../../support/domain-rooms.ts'

const at = on('11:05')
const sent = aCirculation(aPlan({ status: 'sent', version: 1, sentTo: new Set([who.police]) }))
const after = (state: Circulation, decision: Decision<CirculationEvent>): Circulation =>
  eventsOf(decision).reduce<Circulation>(evolveCirculation, state)

describe('the record copy', () => {
  const order = { caseId: caseOne, version: 1, libraryItemId: 'item-1', at }

  it('is filed once a version', () => {
    const filed = after(sent, recordFiled(sent, order))
    assert.equal(filed.plans.get(caseOne)?.libraryItemId, 'item-1')
    assert.deepEqual(eventsOf(recordFiled(filed, order)), [])
  })

  it('of an older version changes nothing, and of no plan is refused', () => {
    assert.deepEqual(eventsOf(recordFiled(sent, { ...order, version: 0 })), [])
    assert.equal(codeOf(recordFiled(sent, { ...order, caseId: caseTwo })), 'no-such-circulation')
    assert.equal(codeOf(recordFiled(null, order)), 'no-such-circulation')
  })
})

describe('the letter', () => {
  it('goes to each person once a meeting (R116)', () => {
    const mailed = after(sent, recordMailed(sent, { personId: who.police, letter: 1, at }))
    assert.deepEqual([...mailed.mailed], [[who.police, { letter: 1, at }]])
    assert.deepEqual(eventsOf(recordMailed(mailed, { personId: who.police, letter: 1, at })), [])
    assert.equal(codeOf(recordMailed(null, { personId: who.police, letter: 1, at })), 'no-such-circulation')
  })
})

describe('opening a plan', () => {
  const opens = (state: Circulation | null, personId = who.police) =>
    decideOpenPlan(state, { caseId: caseOne, personId, at })

  it('is recorded each time, with the version', () => {
    const twice = after(after(sent, opens(sent)), opens(sent))
    const opening = { personId: who.police, at, version: 1 }
    assert.deepEqual(twice.plans.get(caseOne)?.opened, [opening, opening])
  })

  it('is for those to whom it was sent, while it is not withdrawn', () => {
    assert.equal(codeOf(opens(sent, who.idva)), 'not-a-recipient')
    assert.equal(codeOf(opens(aCirculation(aPlan()))), 'not-a-recipient')
    assert.equal(codeOf(opens(null)), 'not-a-recipient')
    const withdrawn = aCirculation(aPlan({ status: 'withdrawn', sentTo: new Set([who.police]) }))
    assert.equal(codeOf(opens(withdrawn)), 'plan-withdrawn')
    assert.equal(codeOf(opens(withdrawn, who.idva)), 'not-a-recipient')
  })
})

describe('a plan and the account of whoever was sent it', () => {
  const sending = { version: 1, at: '2026-06-10T12:00:00Z', by: who.manager, checkedBy: who.coordinator }
  const sendings = [{ ...sending, recipients: [who.police], reasons: {}, late: false, alone: null }]
  const since = (accountSince: string) => wasSentSince({ sendings }, { personId: who.police, accountSince })

  it('was sent to the account that they have, unless that is a later one', () => {
    assert.equal(wasSentSince({ sendings }, { personId: who.police }), true)
    assert.deepEqual([since('2026-06-10T11:00:00Z'), since('2026-06-10T13:00:00Z')], [true, false])
    assert.equal(wasSentSince({ sendings }, { personId: who.idva, accountSince: '2026-06-10T11:00:00Z' }), false)
  })
})
