import assert from 'node:assert/strict'
import type { Case, CaseEvent } from '../../../../src/domain/cases/case.ts'
import { evolveCase } from '../../../../src/domain/cases/evolve-case.ts'
import { decideLiftLegalHold, isUnderLegalHold } from '../../../../src/domain/cases/legal-hold.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import { aCase, caseOne } from '../../../support/domain-cases.ts'
import { codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { actor, who } from '../../../support/domain-people.ts'
import { aMeeting } from '../../../support/domain-rooms.ts'

const at = '2026-06-09T12:00:00Z'
const set: CaseEvent = { type: 'legal-hold-set', at, by: who.police, caseId: caseOne, because: 'death' }
const lift = (personId: PersonId, reason = 'The review is closed', state: Case | null = aCase([set])) =>
  decideLiftLegalHold(state, { reason, actor: actor(personId, aMeeting()), at })

describe('a legal hold (R097, H18)', () => {
  it('stands until it is lifted', () => {
    assert.deepEqual([isUnderLegalHold(aCase()), isUnderLegalHold(aCase([set]))], [false, true])
    const lifted = eventsOf(lift(who.manager)).reduce<Case>(evolveCase, aCase([set]))
    assert.equal(isUnderLegalHold(lifted), false)
    assert.equal(lifted.legalHold?.lifted?.by, who.manager)
    assert.deepEqual(eventsOf(lift(who.coordinator, 'Again', lifted)), [])
    assert.equal(isUnderLegalHold(evolveCase(lifted, set)), true)
  })

  it('is lifted by a coordinator or the operations manager, and by nobody else', () => {
    for (const personId of [who.coordinator, who.manager]) assert.equal(eventsOf(lift(personId)).length, 1)
    for (const personId of [who.chair, who.police, who.observer])
      assert.equal(codeOf(lift(personId)), 'role-not-allowed')
  })

  it('is lifted with a reason, which does not say where she is', () => {
    assert.equal(codeOf(lift(who.manager, ' ')), 'reason-missing')
    assert.equal(codeOf(lift(who.manager, 'Moved to 14 Elm Road')), 'safe-address-in-text')
    assert.equal(codeOf(lift(who.manager, 'Closed', null)), 'no-such-case')
  })
})
