import assert from 'node:assert/strict'
import type { Action } from '../../../../src/domain/actions/action.ts'
import {
  decideAgreeAction,
  decideDoneAlready,
  decideRuleOnAction,
  type AgreeAction,
} from '../../../../src/domain/actions/decide-agreement.ts'
import { evolveAction } from '../../../../src/domain/actions/evolve-action.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import { accepted, agreed, anAction, finished, refused, withdrawn } from '../../../support/domain-actions.ts'
import { aCase, caseOne } from '../../../support/domain-cases.ts'
import { codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { actor, thurrock, who } from '../../../support/domain-people.ts'
import { aMeeting, called, opened, read } from '../../../support/domain-rooms.ts'

const at = '2026-06-10T09:15:00Z'
const meeting = aMeeting(opened, read, called(caseOne))
const by = (personId: PersonId) => ({ actor: actor(personId, meeting), at })

describe('agreeing an action (R090, R091)', () => {
  const order = (otherwise: Partial<AgreeAction> = {}): AgreeAction => {
    return { caseFile: aCase(), profile: thurrock, ...by(who.coordinator), ...otherwise }
  }

  it('is the chair’s word, typed by the coordinator', () => {
    const [event] = eventsOf(decideAgreeAction(anAction(), order()))
    assert.deepEqual(event?.type === 'action-agreed' && [event.by, event.enteredBy], [who.chair, who.coordinator])
    assert.equal(codeOf(decideAgreeAction(anAction(), order(by(who.police)))), 'role-not-allowed')
  })

  it('needs an owner agency and a date that is still to come', () => {
    assert.equal(codeOf(decideAgreeAction(anAction([], { agencyId: null }), order())), 'agency-missing')
    assert.equal(codeOf(decideAgreeAction(anAction([], { due: null }), order())), 'due-missing')
    assert.equal(codeOf(decideAgreeAction(anAction([], { due: '2026-06-09T16:00:00Z' }), order())), 'due-in-the-past')
  })

  it('needs no risk and no named person', () => {
    assert.equal(eventsOf(decideAgreeAction(anAction([], { riskId: null }), order())).length, 1)
  })

  it('is done once, and never for what is over or unknown', () => {
    assert.deepEqual(eventsOf(decideAgreeAction(anAction([agreed, accepted]), order())), [])
    assert.equal(codeOf(decideAgreeAction(anAction([withdrawn]), order())), 'action-finished')
    assert.equal(codeOf(decideAgreeAction(null, order())), 'no-such-action')
  })

  it('stops at a contact with somebody who has died since it was drafted (R097)', () => {
    const death = aCase([{ type: 'death-recorded', at, by: who.police, caseId: caseOne, party: 'victim' }])
    assert.equal(codeOf(decideAgreeAction(anAction([], {}, 'Ring Alma'), order({ caseFile: death }))), 'party-has-died')
    assert.equal(codeOf(decideAgreeAction(anAction(), order({ caseFile: death }))), null)
  })
})

describe('what was done already (R032)', () => {
  it('is said by the agency or the chair, of a draft, and is over', () => {
    for (const personId of [who.police, who.chair]) {
      const state = eventsOf(decideDoneAlready(anAction(), by(personId))).reduce<Action>(evolveAction, anAction())
      assert.equal(state.status, 'done-already')
      assert.deepEqual(eventsOf(decideDoneAlready(state, by(personId))), [])
    }
    assert.equal(codeOf(decideDoneAlready(anAction(), by(who.idva))), 'not-your-action')
    assert.equal(codeOf(decideDoneAlready(anAction([agreed]), by(who.police))), 'action-not-draft')
    assert.equal(codeOf(decideDoneAlready(null, by(who.police))), 'no-such-action')
  })
})

describe('the chair’s ruling on a refusal (R094)', () => {
  const rule = (state: Action, ruling: 'stands' | 'withdrawn', personId: PersonId = who.chair) =>
    decideRuleOnAction(state, { ...by(personId), ruling })
  const disputed = anAction([agreed, refused])

  it('makes the action stand, for its owner to answer anew, or withdraws it', () => {
    const stands = eventsOf(rule(disputed, 'stands')).reduce<Action>(evolveAction, disputed)
    assert.deepEqual([stands.status, stands.agreedAt, stands.reason], ['agreed', at, 'No unit free.'])
    const gone = eventsOf(rule(disputed, 'withdrawn')).reduce<Action>(evolveAction, disputed)
    assert.equal(gone.status, 'withdrawn')
  })

  it('changes nothing where nobody disputes that it stands', () => {
    assert.deepEqual(eventsOf(rule(anAction([agreed, accepted]), 'stands')), [])
    assert.equal(eventsOf(rule(anAction([agreed]), 'withdrawn')).length, 1)
  })

  it('is the chair’s, of an agreed action that is not over', () => {
    assert.equal(codeOf(rule(disputed, 'stands', who.police)), 'role-not-allowed')
    assert.equal(codeOf(rule(anAction(), 'stands')), 'action-not-agreed')
    assert.equal(codeOf(rule(anAction([agreed, finished('done')]), 'stands')), 'action-finished')
    assert.equal(codeOf(decideRuleOnAction(null, { ...by(who.chair), ruling: 'stands' })), 'no-such-action')
  })
})
