import assert from 'node:assert/strict'
import { agencyNamed } from '../../../../src/application/case-list/agency-named.ts'
import { rehearsalAgencies } from '../../../../bot/rehearsal/people.ts'

describe('the agency that a row names', () => {
  it('is known by its name, an alias or its code', () => {
    const written = [
      'Testshire Police',
      ' testshire  police',
      'tsp',
      'POLICE',
      'Drug & Alcohol Service',
      'Housing-Solutions',
    ]
    assert.deepEqual(
      written.map((name) => agencyNamed(rehearsalAgencies, name)),
      ['police', 'police', 'police', 'police', 'substance-misuse', 'housing'],
    )
  })

  it('is a question where nobody has that name', () => {
    assert.deepEqual(
      ['Harbour Project', '', '?'].map((name) => agencyNamed(rehearsalAgencies, name)),
      [null, null, null],
    )
  })

  it('is a question where two agencies answer to it', () => {
    const [police, idva] = rehearsalAgencies
    assert.ok(police && idva)
    const both = [police, idva].map((agency) => ({ ...agency, aliases: ['The Hub'] }))
    assert.equal(agencyNamed(both, 'the hub'), null)
  })
})
