import assert from 'node:assert/strict'
import type { CasePlan, Circulation, CirculationEvent } from '../../../../src/domain/circulation/circulation.ts'
import {
  decideAddRecipient,
  decideDraftCirculation,
  decideHoldPlan,
  decideRemoveRecipient,
  decideUnholdPlan,
  mayCirculate,
  planOf,
  refusedReason,
} from '../../../../src/domain/circulation/decide-lists.ts'
import { evolveCirculation } from '../../../../src/domain/circulation/evolve-circulation.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import type { Decision } from '../../../../src/domain/refusal.ts'
import { caseOne, caseTwo, sealed } from '../../../support/domain-cases.ts'
import { codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { actor, who } from '../../../support/domain-people.ts'
import { aCirculation, aPlan, aRecipient } from '../../../support/domain-plans.ts'
import { aMeeting, meetingId, on, opened } from '../../../support/domain-rooms.ts'

const at = on('10:05')
const meeting = aMeeting(opened)
const by = (personId: PersonId) => ({ actor: actor(personId, meeting) })
const order = { caseId: caseOne, at, reason: ' Name to be checked ', safe: sealed, ...by(who.coordinator) }
const listed = [aRecipient(who.police), aRecipient(who.idva)]
const drafted: Circulation = aCirculation(aPlan({ recipients: listed, checkedBy: who.chair }))
const having = (plan: Partial<CasePlan>): Circulation => aCirculation(aPlan({ recipients: listed, ...plan }))
const after = (state: Circulation, decision: Decision<CirculationEvent>): Circulation =>
  eventsOf(decision).reduce<Circulation>(evolveCirculation, state)
const plan = (state: Circulation) => state.plans.get(caseOne) ?? assert.fail()

describe('drafting a circulation (R111)', () => {
  const cases = [{ caseId: caseOne, amberAt: null, dueAt: null, recipients: listed }]

  it('makes a plan of each case, sent to nobody yet', () => {
    const decision = decideDraftCirculation(null, { meetingId, startedAt: at, cases, updatesDueAt: null, at })
    const state = eventsOf(decision).reduce<Circulation | null>(evolveCirculation, null) ?? assert.fail()
    assert.deepEqual(plan(state), aPlan({ amberAt: null, dueAt: null, recipients: listed }))
    assert.deepEqual([plan(state).checkedBy, state.mailed.size], [null, 0])
  })

  it('changes nothing the second time', () => {
    assert.deepEqual(
      eventsOf(decideDraftCirculation(drafted, { meetingId, startedAt: at, cases: [], updatesDueAt: null, at })),
      [],
    )
  })

  it('comes before everything else', () => {
    const event = { type: 'circulation-checked', at, by: who.chair } as const
    assert.throws(() => evolveCirculation(null, event), /circulation-drafted/)
  })
})

describe('holding a plan', () => {
  it('keeps it back with a reason, and asks for another look at the lists', () => {
    const held = after(drafted, decideHoldPlan(drafted, order))
    assert.deepEqual([plan(held).status, plan(held).checkedBy], ['held', null])
    assert.deepEqual(eventsOf(decideHoldPlan(held, order)), [])
    assert.equal(plan(after(held, decideUnholdPlan(held, order))).status, 'drafted')
  })

  it('is refused once it was sent or withdrawn, and without a reason', () => {
    assert.equal(codeOf(decideHoldPlan(having({ status: 'sent' }), order)), 'circulation-already-sent')
    assert.equal(codeOf(decideHoldPlan(having({ status: 'withdrawn' }), order)), 'plan-withdrawn')
    assert.equal(codeOf(decideHoldPlan(drafted, { ...order, reason: ' ' })), 'reason-missing')
    assert.equal(codeOf(decideUnholdPlan(having({ status: 'sent' }), order)), 'circulation-already-sent')
    assert.deepEqual(eventsOf(decideUnholdPlan(drafted, order)), [])
  })

  it('gives a withdrawn plan back, for all to receive anew', () => {
    const withdrawn = having({ status: 'withdrawn', version: 1, sentTo: new Set([who.police]), sentAt: at })
    const { status, sentTo, sentAt, version } = plan(after(withdrawn, decideUnholdPlan(withdrawn, order)))
    assert.deepEqual([status, sentTo.size, sentAt, version], ['drafted', 0, null, 1])
  })
})

describe('changing a list', () => {
  it('takes a recipient off, with a reason, and asks for another look', () => {
    const state = after(drafted, decideRemoveRecipient(drafted, { ...order, personId: who.police }))
    assert.deepEqual(
      plan(state).recipients.map(({ personId }) => personId),
      [who.idva],
    )
    assert.equal(plan(state).checkedBy, null)
    assert.equal(codeOf(decideRemoveRecipient(state, { ...order, personId: who.police })), 'not-a-recipient')
  })

  it('cannot take off who has had it, and can take off who has not', () => {
    const sent = having({ status: 'sent', sentTo: new Set([who.police]) })
    assert.equal(codeOf(decideRemoveRecipient(sent, { ...order, personId: who.police })), 'circulation-already-sent')
    assert.equal(codeOf(decideRemoveRecipient(sent, { ...order, personId: who.idva })), null)
  })

  it('puts somebody on late, with a reason, never somebody barred, and once', () => {
    const recipient = aRecipient(who.housing, { reasons: ['entered-late'] })
    const state = after(drafted, decideAddRecipient(drafted, { ...order, recipient }))
    assert.deepEqual(plan(state).recipients.at(-1), recipient)
    assert.deepEqual(eventsOf(decideAddRecipient(state, { ...order, recipient })), [])
    const barred = { ...recipient, flags: ['connected' as const], barred: true }
    assert.equal(codeOf(decideAddRecipient(drafted, { ...order, recipient: barred })), 'recipient-barred')
    assert.equal(codeOf(decideAddRecipient(having({ status: 'withdrawn' }), { ...order, recipient })), 'plan-withdrawn')
    assert.equal(codeOf(decideAddRecipient(drafted, { ...order, recipient, reason: '' })), 'reason-missing')
  })

  it('says no safe address in its reasons (H41)', () => {
    const reason = 'she is at 14 Elm Road'
    assert.equal(
      codeOf(decideRemoveRecipient(drafted, { ...order, reason, personId: who.police })),
      'safe-address-in-text',
    )
    assert.equal(refusedReason({ reason, safe: sealed })?.refusal.code, 'safe-address-in-text')
    assert.equal(refusedReason({ reason: 'asked to be left out', safe: sealed }), null)
  })
})

describe('the circulation desk', () => {
  it('is kept by chair, coordinators and operations manager', () => {
    const may = [who.chair, who.coordinator, who.manager].map((personId) => mayCirculate(actor(personId, meeting)))
    assert.deepEqual(may, [true, true, true])
    for (const personId of [who.police, who.otherCoordinator, who.standIn, who.observer]) {
      const others = { ...order, ...by(personId) }
      assert.equal(codeOf(decideHoldPlan(drafted, others)), 'role-not-allowed')
      assert.equal(codeOf(decideUnholdPlan(having({ status: 'held' }), others)), 'role-not-allowed')
      assert.equal(codeOf(decideRemoveRecipient(drafted, { ...others, personId: who.police })), 'role-not-allowed')
      assert.equal(
        codeOf(decideAddRecipient(drafted, { ...others, recipient: aRecipient(who.housing) })),
        'role-not-allowed',
      )
    }
  })

  it('has a plan for each case that was heard', () => {
    const missing = planOf(drafted, { caseId: caseTwo, ...by(who.coordinator) })
    assert.equal('refusal' in missing && missing.refusal.code, 'no-such-case')
    const none = planOf(null, { caseId: caseOne, ...by(who.coordinator) })
    assert.equal('refusal' in none && none.refusal.code, 'circulation-not-drafted')
    const elsewhere = evolveCirculation(drafted, { type: 'plan-unheld', at, by: who.chair, caseId: caseTwo })
    assert.equal(elsewhere, drafted)
  })
})
