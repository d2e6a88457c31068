import assert from 'node:assert/strict'
import { decideReassessRisk, mayReassess } from '../../../../src/domain/actions/decide-reassessment.ts'
import { evolveAction } from '../../../../src/domain/actions/evolve-action.ts'
import type { Action } from '../../../../src/domain/actions/action.ts'
import { agreed, anAction, finished } from '../../../support/domain-actions.ts'
import { afterwards, profileOf, underAll } from '../../../support/domain-areas.ts'
import { aCase } from '../../../support/domain-cases.ts'
import { codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { who } from '../../../support/domain-people.ts'
import { on } from '../../../support/domain-rooms.ts'

const at = on('11:00')
const stuck = anAction([agreed, finished('not-possible')])
const order = (personId = who.manager, text = 'A neighbour scheme covers it') => ({
  outcome: 'met-another-way' as const,
  text,
  actor: afterwards(personId),
  caseFile: aCase(),
  profile: profileOf('thurrock'),
  at,
})

describe('a new look at the risk, where an action could not be done (R124)', () => {
  it('is taken by the one whom each protocol names', () => {
    const people = [who.chair, who.coordinator, who.manager, who.police, who.housing]
    assert.deepEqual(
      underAll((profile) => people.filter((personId) => mayReassess(stuck, { actor: afterwards(personId), profile }))),
      {
        somerset: [who.chair, who.coordinator],
        cornwall: [who.chair, who.coordinator],
        thurrock: [who.manager],
        gwent: [who.chair, who.coordinator],
        nyy: [who.police],
      },
    )
  })

  it('is kept with what it came to and its clause', () => {
    const looked = eventsOf(decideReassessRisk(stuck, order())).reduce<Action>(evolveAction, stuck)
    assert.deepEqual(looked.reassessed, {
      at,
      by: who.manager,
      outcome: 'met-another-way',
      text: 'A neighbour scheme covers it',
      clause: '5.3',
    })
  })

  it('is refused with the clause to anyone else, without words, and where nothing was impossible', () => {
    const refused = decideReassessRisk(stuck, order(who.chair))
    assert.deepEqual('refusal' in refused && refused.refusal, { code: 'role-not-allowed', clause: '5.3' })
    assert.equal(codeOf(decideReassessRisk(stuck, order(who.manager, ' '))), 'reason-missing')
    assert.equal(codeOf(decideReassessRisk(anAction([agreed]), order())), 'nothing-to-reassess')
    assert.equal(codeOf(decideReassessRisk(null, order())), 'no-such-action')
    const unsafe = order(who.manager, 'She is at 14 Elm Road now')
    assert.equal(codeOf(decideReassessRisk(stuck, unsafe)), 'safe-address-in-text')
  })
})
