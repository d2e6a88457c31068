import assert from 'node:assert/strict'
import { loadAreaProfiles } from '../../../../src/adapters/area-profiles.ts'
import { ageChecks, isIntimate } from '../../../../src/domain/intake/age-checks.ts'
import { aReferral } from '../../../support/domain-cases.ts'

const profiles = loadAreaProfiles()
const child = { firstName: 'Alma', lastName: 'Testcase', born: '2011-06-01', address: '', postcode: '' }
const adult = { ...child, born: '1980-06-01' }
const found = (area: string, relationship: string, people: object = { victim: child, perpetrator: adult }) =>
  ageChecks(aReferral({ relationship, ...people }), profiles.byArea(area).age)

describe('the ages of those whom a case is about (R040)', () => {
  it('are compared with the local rule, as they were when the referral came', () => {
    assert.deepEqual(found('cornwall', 'father'), [
      { code: 'age-below', clause: '3.1', task: 'coordinator', about: ['14', '16'] },
    ])
    assert.deepEqual(found('cornwall', 'father', { victim: adult, perpetrator: child }), [])
  })

  it('are heard between partners in NYY, and decided jointly in a family there', () => {
    assert.deepEqual(found('nyy', 'boyfriend'), [])
    assert.deepEqual(
      found('nyy', 'father').map((each) => [each.code, each.task]),
      [['age-joint', 'chair']],
    )
    assert.deepEqual(found('nyy', 'mother', { victim: adult, perpetrator: child }).length, 1)
  })

  it('ask where the area leaves the age open, and say nothing of an adult or of an unknown age', () => {
    assert.deepEqual(
      found('somerset', 'partner').map((each) => each.code),
      ['age-unanswered'],
    )
    assert.deepEqual(found('somerset', 'partner', { victim: adult }), [])
    assert.deepEqual(found('cornwall', 'father', { victim: { ...child, born: null } }), [])
  })

  it('know a couple by what the referral calls them', () => {
    assert.deepEqual(
      ['ex-husband', 'Former partners', 'son', 'sister'].map((relationship) => isIntimate({ relationship })),
      [true, true, false, false],
    )
  })
})
