import assert from 'node:assert/strict'
import type { Action } from '../../../../src/domain/actions/action.ts'
import {
  decideFinishAction,
  decideUpdateAction,
  type FinishAction,
} from '../../../../src/domain/actions/decide-progress.ts'
import { evolveAction } from '../../../../src/domain/actions/evolve-action.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import { accepted, agreed, anAction, finished } from '../../../support/domain-actions.ts'
import { aCase } from '../../../support/domain-cases.ts'
import { codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { actor, thurrock, who } from '../../../support/domain-people.ts'
import { aMeeting, opened } from '../../../support/domain-rooms.ts'

const at = '2026-06-11T09:20:00Z'
const by = (personId: PersonId) => ({ actor: actor(personId, aMeeting(opened)), at })
const state = anAction([agreed, accepted])

describe('an update (R126)', () => {
  const order = { text: ' Half way. ', caseFile: aCase(), ...by(who.policeDeputy) }

  it('is kept with who gave it, from the owner’s agency or the desk', () => {
    const updated = eventsOf(decideUpdateAction(state, order)).reduce<Action>(evolveAction, state)
    assert.deepEqual(updated.updates, [{ at, by: who.policeDeputy, text: 'Half way.' }])
    assert.equal(codeOf(decideUpdateAction(state, { ...order, ...by(who.coordinator) })), null)
    assert.equal(codeOf(decideUpdateAction(state, { ...order, ...by(who.idva) })), 'not-your-action')
  })

  it('has words, no safe address, and an action that goes on', () => {
    assert.equal(codeOf(decideUpdateAction(state, { ...order, text: ' ' })), 'update-text-required')
    assert.equal(codeOf(decideUpdateAction(state, { ...order, text: 'went to 14 Elm Rd' })), 'safe-address-in-text')
    assert.equal(codeOf(decideUpdateAction(anAction(), order)), 'action-not-agreed')
    assert.equal(codeOf(decideUpdateAction(null, order)), 'no-such-action')
  })
})

describe('finishing an action (R122, R123)', () => {
  const order = (otherwise: Partial<FinishAction> = {}): FinishAction => {
    return { outcome: 'done', text: '', profile: thurrock, caseFile: aCase(), ...by(who.police), ...otherwise }
  }
  const asking = (text: 'always' | 'whenNotDone' | 'never') => ({
    profile: { closeAction: { value: { text }, clause: '16.15' } },
  })

  it('keeps done, could not be done and was not done apart', () => {
    for (const outcome of ['done', 'not-possible', 'not-done'] as const) {
      const over = eventsOf(decideFinishAction(state, order({ outcome, text: ' why ' }))).reduce<Action>(
        evolveAction,
        state,
      )
      assert.deepEqual([over.status, over.reason], [outcome, 'why'])
    }
  })

  const rules = [
    { rule: 'always' as const, outcome: 'done' as const, code: 'update-text-required' },
    { rule: 'always' as const, outcome: 'not-done' as const, code: 'update-text-required' },
    { rule: 'whenNotDone' as const, outcome: 'done' as const, code: null },
    { rule: 'whenNotDone' as const, outcome: 'not-possible' as const, code: 'update-text-required' },
    { rule: 'never' as const, outcome: 'not-done' as const, code: null },
  ]
  for (const { rule, outcome, code } of rules) {
    it(`${code ? 'asks' : 'does not ask'} for words on “${outcome}” where the area says ${rule}`, () => {
      assert.equal(codeOf(decideFinishAction(state, order({ outcome, ...asking(rule) }))), code)
      assert.equal(codeOf(decideFinishAction(state, order({ outcome, text: 'because', ...asking(rule) }))), null)
    })
  }

  it('gives the clause of the rule, and asks for nothing where Thurrock leaves it open', () => {
    const asked = decideFinishAction(state, order(asking('always')))
    assert.deepEqual('refusal' in asked && asked.refusal, { code: 'update-text-required', clause: '16.15' })
    assert.equal(codeOf(decideFinishAction(state, order({ outcome: 'not-done' }))), null)
  })

  it('is the owner’s or the desk’s, once, of what was agreed, without where she is', () => {
    assert.equal(codeOf(decideFinishAction(state, order(by(who.idva)))), 'not-your-action')
    assert.equal(codeOf(decideFinishAction(state, order(by(who.coordinator)))), null)
    assert.equal(codeOf(decideFinishAction(anAction([agreed, finished('done')]), order())), 'action-finished')
    assert.equal(codeOf(decideFinishAction(anAction(), order())), 'action-not-agreed')
    assert.equal(codeOf(decideFinishAction(state, order({ text: 'at rm15 9zz' }))), 'safe-address-in-text')
    assert.equal(codeOf(decideFinishAction(null, order())), 'no-such-action')
  })
})
