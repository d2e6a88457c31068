import assert from 'node:assert/strict'
import { notCleared } from '../../../../src/domain/directory/cleared.ts'
import type { Directory, Person } from '../../../../src/domain/directory/directory.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import { aDirectory, who } from '../../../support/domain-people.ts'

const directory = aDirectory()
const changed = (change: Partial<Person>): Directory => {
  const person = directory.people.get(who.police)
  assert.ok(person)
  return { ...directory, people: new Map(directory.people).set(who.police, { ...person, ...change }) }
}
const unsigned = (): Directory => {
  const agencies = [...directory.agencies].map(([id, agency]) => [id, { ...agency, signed: false }] as const)
  return { ...directory, agencies: new Map(agencies) }
}
const nobodyAdmitted = { admitted: new Map() }
const asked = { who: who.police, meeting: null }

describe('whoever has a part in the MARAC', () => {
  it('is active, approved and of an agency that has signed', () => {
    assert.equal(notCleared(directory, asked), null)
    assert.equal(notCleared(changed({ active: false }), asked), 'not-in-directory')
    assert.equal(notCleared(directory, { ...asked, who: 'nobody' as PersonId }), 'not-in-directory')
    assert.equal(notCleared(unsigned(), asked), 'agreement-unsigned')
    assert.equal(notCleared(changed({ approved: false }), { ...asked, meeting: nobodyAdmitted }), 'not-approved')
  })

  it('may be admitted for today without an approval, and never without a signed agreement', () => {
    const meeting = { admitted: new Map([[who.police, { as: 'representative' as const, caseIds: 'all' as const }]]) }
    assert.equal(notCleared(changed({ approved: false }), { ...asked, meeting }), null)
    assert.equal(notCleared(unsigned(), { ...asked, meeting }), 'agreement-unsigned')
  })
})
