import assert from 'node:assert/strict'
import type { Referral } from '../../../../src/domain/cases/case.ts'
import { contactsTheDead } from '../../../../src/domain/cases/dead-contact.ts'
import { aCase, aReferral, caseOne } from '../../../support/domain-cases.ts'
import { who } from '../../../support/domain-people.ts'

const dead = (party: 'victim' | 'perpetrator' | 'child', otherwise: Partial<Referral> = {}) => {
  const at = '2026-06-09T12:00:00Z'
  return aCase([{ type: 'death-recorded', at, by: who.police, caseId: caseOne, party }], otherwise)
}
const { victim, children } = aReferral()

describe('an action that would contact the dead (R097)', () => {
  for (const what of [
    'IDVA: ring Alma by Friday',
    'visit the victim',
    'Tell ALMA of the plan',
    'safety planning with Alma',
  ]) {
    it(`is “${what}” once the victim has died, and not before`, () => {
      assert.equal(contactsTheDead(dead('victim'), what), true)
      assert.equal(contactsTheDead(aCase(), what), false)
    })
  }

  const living = [
    'ring Alma’s mother',
    "visit Alma's children",
    'refer Cleo to bereavement support',
    'call her',
    'recall Alma',
  ]
  for (const what of living) {
    it(`is not “${what}”`, () => assert.equal(contactsTheDead(dead('victim'), what), false))
  }

  it('knows the perpetrator by name and part', () => {
    assert.equal(contactsTheDead(dead('perpetrator'), 'Probation: see Brann on Monday'), true)
    assert.equal(contactsTheDead(dead('perpetrator'), 'warn nobody; contact the perpetrator'), true)
    assert.equal(contactsTheDead(dead('perpetrator'), 'ring Alma'), false)
  })

  it('knows a child only where there is one: the living children are put to their agencies', () => {
    assert.equal(contactsTheDead(dead('child'), 'visit Cleo at school'), false)
    assert.equal(contactsTheDead(dead('child', { children: children.slice(0, 1) }), 'visit Cleo at school'), true)
  })

  it('reads names with accents and signs as they are', () => {
    const named = { victim: { ...victim, firstName: 'Zoë (Z.)' } }
    assert.equal(contactsTheDead(dead('victim', named), 'call Zoe (Z.) today'), true)
    assert.equal(contactsTheDead(dead('victim', { victim: { ...victim, firstName: '' } }), 'call the bank'), false)
  })
})
