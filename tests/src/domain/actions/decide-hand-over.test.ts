import assert from 'node:assert/strict'
import type { Action } from '../../../../src/domain/actions/action.ts'
import { decideHandOver, refusedDeputy } from '../../../../src/domain/actions/decide-hand-over.ts'
import { evolveAction } from '../../../../src/domain/actions/evolve-action.ts'
import { answered } from '../../../support/application-seed.ts'
import { accepted, agreed, anAction, finished } from '../../../support/domain-actions.ts'
import { aCase, caseOne } from '../../../support/domain-cases.ts'
import { eventsOf } from '../../../support/domain-decisions.ts'
import { actor, aDirectory, who } from '../../../support/domain-people.ts'
import { aMeeting, on, opened } from '../../../support/domain-rooms.ts'

const away = { from: who.police, to: who.policeDeputy }
const by = { actor: actor(who.coordinator, aMeeting(opened)), at: on('09:20') }
const named = { personId: who.police }
const handed = (action: Action, caseFile = aCase()) =>
  eventsOf(decideHandOver(action, { ...away, ...by, caseFile })).reduce<Action>(evolveAction, action)
const possibly = answered(caseOne, who.policeDeputy, 'possibly')

describe('an open action of somebody who is away (R018)', () => {
  it('is the deputy’s from then on, who is asked to accept it anew, on the chair’s word', () => {
    const [event] = eventsOf(decideHandOver(anAction([agreed, accepted], named), { ...away, ...by, caseFile: aCase() }))
    assert.deepEqual(event, {
      type: 'action-handed-over',
      at: on('09:20'),
      by: who.chair,
      enteredBy: who.coordinator,
      caseId: caseOne,
      ...away,
    })
    const after = handed(anAction([agreed, accepted], named))
    assert.deepEqual([after.personId, after.status, after.acceptedBy], [who.policeDeputy, 'agreed', null])
  })

  it('stays a draft where it is one, and goes to the deputy all the same', () => {
    const after = handed(anAction([], named))
    assert.deepEqual([after.personId, after.status], [who.policeDeputy, 'draft'])
  })

  it('stays where it is once it is over, where it is somebody else’s, or where the deputy must not hear of it', () => {
    for (const [action, caseFile] of [
      [anAction([agreed, finished('done')], named), aCase()],
      [anAction([agreed], { personId: who.idva }), aCase()],
      [anAction([agreed], named), aCase([possibly])],
    ] as const)
      assert.equal(handed(action, caseFile).personId, action.personId)
  })
})

describe('who can take over from a representative (R018)', () => {
  const code = (from: typeof who.police, to: typeof who.police) =>
    refusedDeputy(aDirectory(), { from, to })?.refusal.code ?? null

  it('is an approved deputy of the same agency, also the other way round', () => {
    assert.equal(code(who.police, who.policeDeputy), null)
    assert.equal(code(who.policeDeputy, who.police), null)
  })

  it('is nobody of another agency, nobody without a part in it, and not oneself', () => {
    assert.equal(code(who.police, who.childrenDeputy), 'no-such-person')
    assert.equal(code(who.police, who.police), 'no-such-person')
    assert.equal(code(who.chair, who.policeDeputy), 'no-such-person')
    assert.equal(code(who.housing, who.newcomer), 'not-approved')
  })
})
