import assert from 'node:assert/strict'
import type { Case, CaseEvent } from '../../../../src/domain/cases/case.ts'
import {
  decideConfirmChange,
  decideCorrectChange,
  decideRecordDeath,
  decideRecordMove,
} from '../../../../src/domain/cases/decide-death.ts'
import { evolveCase } from '../../../../src/domain/cases/evolve-case.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import type { Decision } from '../../../../src/domain/refusal.ts'
import { aCase } from '../../../support/domain-cases.ts'
import { codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { actor, who } from '../../../support/domain-people.ts'
import { aMeeting } from '../../../support/domain-rooms.ts'

const at = '2026-06-09T12:00:00Z'
const later = '2026-06-10T09:00:00Z'
const reason = 'Another family of that name'
const meeting = aMeeting()
const by = (personId: PersonId, moment = at) => ({ actor: actor(personId, meeting), at: moment })
const after = (decision: Decision<CaseEvent>, state = aCase()): Case =>
  eventsOf(decision).reduce<Case>(evolveCase, state)
const died = (personId: PersonId = who.police) => decideRecordDeath(aCase(), { party: 'victim', ...by(personId) })
const typesOf = (decision: Decision<CaseEvent>) => eventsOf(decision).map(({ type }) => type)
const statuses = (state: Case) => state.changes.map(({ what, status }) => `${what} ${status}`)

describe('a recorded death (R097)', () => {
  it('comes from anyone but an observer, counts at once, and holds the case from being erased', () => {
    const state = after(died())
    assert.deepEqual([[...state.dead], state.legalHold?.lifted], [['victim'], null])
    assert.equal(codeOf(died(who.observer)), 'role-not-allowed')
    assert.equal(codeOf(decideRecordDeath(null, { party: 'victim', ...by(who.police) })), 'no-such-case')
  })

  it('is a report from whoever does not run the meeting, and sure from chair and coordinator', () => {
    assert.deepEqual(statuses(after(died(who.police))), ['victim reported'])
    for (const personId of [who.chair, who.coordinator])
      assert.deepEqual(statuses(after(died(personId))), ['victim confirmed'])
    const outside = { actor: actor(who.coordinator), at }
    assert.deepEqual(statuses(after(decideRecordDeath(aCase(), { party: 'child', ...outside }))), ['child confirmed'])
  })

  it('is recorded once; the coordinator who records a reported one confirms it', () => {
    const again = (personId: PersonId, state: Case) => decideRecordDeath(state, { party: 'victim', ...by(personId) })
    assert.deepEqual(typesOf(again(who.idva, after(died()))), [])
    assert.deepEqual(typesOf(again(who.coordinator, after(died()))), ['death-confirmed'])
    assert.deepEqual(typesOf(again(who.coordinator, after(died(who.chair)))), [])
  })

  it('sets no second hold beside the one that stands', () => {
    const second = decideRecordDeath(after(died()), { party: 'perpetrator', ...by(who.police) })
    assert.deepEqual(typesOf(second), ['death-recorded'])
  })
})

describe('a recorded move (R097, Thurrock 11)', () => {
  const moved = decideRecordMove(aCase(), by(who.housing))
  it('is kept once, holds nothing, and is not an observer’s to record', () => {
    const state = after(moved)
    assert.deepEqual([state.moved, statuses(state), state.legalHold], [true, ['move reported'], null])
    assert.deepEqual(typesOf(decideRecordMove(state, by(who.idva))), [])
    assert.deepEqual(typesOf(decideRecordMove(state, by(who.chair))), ['move-confirmed'])
    assert.equal(codeOf(decideRecordMove(aCase(), by(who.observer))), 'role-not-allowed')
    assert.equal(codeOf(decideRecordMove(null, by(who.housing))), 'no-such-case')
  })
})

describe('confirming what was reported', () => {
  const confirm = (personId: PersonId, state: Case | null = after(died())) =>
    decideConfirmChange(state, { what: 'victim', ...by(personId) })

  it('is the chair’s and the coordinator’s, once', () => {
    assert.deepEqual(statuses(after(confirm(who.chair), after(died()))), ['victim confirmed'])
    assert.deepEqual(typesOf(confirm(who.coordinator, after(confirm(who.chair), after(died())))), [])
    for (const personId of [who.police, who.manager]) assert.equal(codeOf(confirm(personId)), 'role-not-allowed')
  })

  it('is refused where nothing of the kind stands', () => {
    assert.equal(codeOf(confirm(who.chair, aCase())), 'no-such-change')
    assert.equal(codeOf(confirm(who.chair, null)), 'no-such-case')
  })
})

describe('setting right what was recorded in error', () => {
  const correct = (personId: PersonId, more: { state?: Case | null; reason?: string } = {}) => {
    const { state = after(died()), reason: why = reason } = more
    return decideCorrectChange(state, { what: 'victim', reason: why, ...by(personId, later) })
  }

  it('takes the death back, keeps that it was said, and leaves the hold for a person to lift', () => {
    const state = after(correct(who.chair), after(died()))
    assert.deepEqual([[...state.dead], statuses(state)], [[], ['victim corrected']])
    assert.deepEqual(state.changes[0]?.settled, { at: later, by: who.chair, reason })
    assert.equal(state.legalHold?.lifted, null)
  })

  it('is chair’s and coordinator’s, with a reason that says nothing of where she is', () => {
    assert.equal(codeOf(correct(who.police)), 'role-not-allowed')
    assert.equal(codeOf(correct(who.chair, { reason: ' ' })), 'reason-missing')
    assert.equal(codeOf(correct(who.chair, { reason: 'Seen at 14 Elm Road' })), 'safe-address-in-text')
    assert.equal(codeOf(correct(who.chair, { state: aCase() })), 'no-such-change')
    assert.equal(codeOf(correct(who.chair, { state: null })), 'no-such-case')
  })

  it('does the same for a move, and what happens after it is recorded anew', () => {
    const moved = after(decideRecordMove(aCase(), by(who.housing)))
    const back = after(decideCorrectChange(moved, { what: 'move', reason, ...by(who.coordinator) }), moved)
    assert.deepEqual([back.moved, statuses(back)], [false, ['move corrected']])
    const anew = after(decideRecordMove(back, by(who.chair, later)), back)
    assert.deepEqual([anew.moved, statuses(anew)], [true, ['move corrected', 'move confirmed']])
  })
})
