import assert from 'node:assert/strict'
import { loadAreaProfiles } from '../../../../src/adapters/area-profiles.ts'
import { listedCase, warningOf } from '../../../../src/domain/intake/search-list.ts'
import { aReferral, sealed } from '../../../support/domain-cases.ts'

const profiles = loadAreaProfiles()
const plain = { ...sealed, addressConfidential: false }
const of = (area: string, safe = plain) => listedCase(aReferral({ safe }), profiles.byArea(area))

describe('the list that an agency searches its records by (R010)', () => {
  it('holds the fields that the area names, and no more', () => {
    assert.equal(of('nyy').victim.address, '9 Birch Row, ZZ1 1AA')
    assert.equal(of('nyy').victim.born, '1990-02-03')
    assert.deepEqual(of('nyy').children, [])
    assert.equal(of('gwent').victim.born, null)
    assert.equal(of('gwent').children.length, 2)
    assert.equal(of('gwent').withReferral, true)
  })

  it('is names and birth dates where the area does not say', () => {
    assert.deepEqual(of('somerset').victim, {
      firstName: 'Alma',
      lastName: 'Testcase',
      born: '1990-02-03',
      address: null,
    })
  })

  it('shows a confidential address as withheld, under his name too, and never where she is now (H41)', () => {
    const listed = of('nyy', sealed)
    assert.equal(listed.victim.address, 'withheld')
    assert.equal(listed.perpetrators[0]?.address, 'withheld')
    for (const area of ['somerset', 'cornwall', 'thurrock', 'gwent', 'nyy'])
      assert.ok(!JSON.stringify(of(area, sealed)).includes('Elm Road'))
  })

  it('never comes without its warning, with the clause (R011)', () => {
    assert.match(warningOf(profiles.byArea('gwent')).text, /you may personally know/)
    const silent = { listWarning: { value: 'unanswered', clause: 'silent' } } as const
    assert.match(warningOf(silent).text, /people at risk of serious harm/)
  })
})
