import assert from 'node:assert/strict'
import type { Action } from '../../../../src/domain/actions/action.ts'
import {
  decideAcceptAction,
  decideAskActionChange,
  decideRefuseAction,
  refusedUnlessLive,
  type AskActionChange,
} from '../../../../src/domain/actions/decide-answer.ts'
import { evolveAction } from '../../../../src/domain/actions/evolve-action.ts'
import type { AgencyId, PersonId } from '../../../../src/domain/ids.ts'
import { accepted, agreed, anAction, finished, refused } from '../../../support/domain-actions.ts'
import { aCase } from '../../../support/domain-cases.ts'
import { codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { actor, aDirectory, agencies, who } from '../../../support/domain-people.ts'
import { aMeeting, opened } from '../../../support/domain-rooms.ts'

const at = '2026-06-10T09:20:00Z'
const by = (personId: PersonId) => ({ actor: actor(personId, aMeeting(opened)), at })
const open = anAction([agreed])

describe('accepting an action (capability 6)', () => {
  const accept = (state: Action | null, personId: PersonId, owner: PersonId | null = who.police) =>
    decideAcceptAction(state, { ...by(personId), owner })
  const acceptance = (personId: PersonId, owner: PersonId | null = who.police, state = open) =>
    eventsOf(accept(state, personId, owner)).reduce<Action>(evolveAction, state).acceptedBy

  it('is one press of the owner, or of a deputy of the agency', () => {
    for (const personId of [who.police, who.policeDeputy]) {
      assert.deepEqual(acceptance(personId), { personId, how: 'pressed', enteredBy: personId })
    }
  })

  it('is recorded by the coordinator as spoken, by the person named or the one it was put to', () => {
    const spoken = { how: 'spoken', enteredBy: who.coordinator }
    assert.deepEqual(acceptance(who.coordinator), { personId: who.police, ...spoken })
    const named = anAction([agreed], { personId: who.policeDeputy })
    assert.deepEqual(acceptance(who.coordinator, who.police, named), { personId: who.policeDeputy, ...spoken })
    assert.equal(codeOf(accept(open, who.coordinator, null)), 'no-such-person')
  })

  it('is nobody else’s, the chair’s neither', () => {
    for (const personId of [who.idva, who.chair, who.manager]) {
      assert.equal(codeOf(accept(open, personId)), 'not-your-action')
    }
  })

  it('takes back a refusal, counts once, and comes neither before the agreement nor after the end', () => {
    assert.equal(eventsOf(accept(anAction([agreed, refused]), who.police)).length, 1)
    assert.deepEqual(eventsOf(accept(anAction([agreed, accepted]), who.police)), [])
    assert.equal(codeOf(accept(anAction(), who.police)), 'action-not-agreed')
    assert.equal(codeOf(accept(anAction([agreed, finished('done')]), who.police)), 'action-finished')
    assert.equal(codeOf(accept(null, who.police)), 'no-such-action')
  })
})

describe('asking for a change', () => {
  const ask = (otherwise: Partial<AskActionChange> = {}): AskActionChange => {
    const wish = { reason: ' Too soon ', what: '', due: '2026-06-19T16:00:00Z', agencyId: null }
    return { ...wish, caseFile: aCase(), directory: aDirectory(), ...by(who.police), ...otherwise }
  }

  it('goes back to the chair with the reason, also after an acceptance', () => {
    for (const state of [open, anAction([agreed, accepted])]) {
      const asked = eventsOf(decideAskActionChange(state, ask())).reduce<Action>(evolveAction, state)
      assert.deepEqual([asked.status, asked.reason], ['change-asked', 'Too soon'])
      assert.deepEqual(asked.asked, { what: '', due: '2026-06-19T16:00:00Z', agencyId: null })
    }
  })

  it('is the owner’s, with a reason, a date to come, an agency that exists, and no safe address', () => {
    const refusals = [
      [by(who.coordinator), 'not-your-action'],
      [{ reason: ' ' }, 'reason-missing'],
      [{ due: '2026-06-09T16:00:00Z' }, 'due-in-the-past'],
      [{ agencyId: 'nowhere' as AgencyId }, 'no-such-agency'],
      [{ what: 'Go to 14 Elm Road' }, 'safe-address-in-text'],
      [{ reason: 'she left Elm Rd' }, 'safe-address-in-text'],
    ] as const
    for (const [otherwise, code] of refusals) assert.equal(codeOf(decideAskActionChange(open, ask(otherwise))), code)
    assert.equal(codeOf(decideAskActionChange(open, ask({ agencyId: agencies.idva }))), null)
    assert.equal(codeOf(decideAskActionChange(anAction(), ask())), 'action-not-agreed')
    assert.equal(codeOf(decideAskActionChange(null, ask())), 'no-such-action')
  })
})

describe('refusing an action (R094)', () => {
  const order = { reason: ' No unit free. ', caseFile: aCase(), ...by(who.police) }

  it('says why, and waits for the chair', () => {
    const state = eventsOf(decideRefuseAction(open, order)).reduce<Action>(evolveAction, open)
    assert.deepEqual([state.status, state.reason, state.acceptedBy], ['refused', 'No unit free.', null])
    assert.deepEqual(eventsOf(decideRefuseAction(state, order)), [])
  })

  it('is the owner’s, with a reason that says no safe address', () => {
    assert.equal(codeOf(decideRefuseAction(open, { ...order, reason: '' })), 'reason-missing')
    assert.equal(codeOf(decideRefuseAction(open, { ...order, ...by(who.idva) })), 'not-your-action')
    assert.equal(codeOf(decideRefuseAction(open, { ...order, reason: 'RM15 9ZZ is not ours' })), 'safe-address-in-text')
    assert.equal(codeOf(decideRefuseAction(null, order)), 'no-such-action')
  })

  it('is for live actions only', () => {
    assert.equal(refusedUnlessLive(open), null)
    assert.equal(refusedUnlessLive(anAction())?.refusal.code, 'action-not-agreed')
    assert.equal(refusedUnlessLive(anAction([agreed, finished('not-done')]))?.refusal.code, 'action-finished')
  })
})
