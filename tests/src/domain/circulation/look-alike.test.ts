import assert from 'node:assert/strict'
import { alikeTo, sharesAddress } from '../../../../src/domain/circulation/look-alike.ts'
import type { Directory } from '../../../../src/domain/directory/directory.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import { aDirectory, who, withPerson } from '../../../support/domain-people.ts'

const people = (...changes: [PersonId, { name?: string; mail?: string }][]): Directory =>
  changes.reduce((directory, [personId, change]) => withPerson(directory, personId, change), aDirectory())
const taken = (directory: Directory, personId: PersonId = who.police) => {
  const person = directory.people.get(personId)
  return person ? (alikeTo(person, directory)?.personId ?? null) : null
}

describe('somebody who is easily taken for another', () => {
  it('is nobody of a directory of plain names and addresses', () => {
    const directory = aDirectory()
    assert.deepEqual(
      [...directory.people.keys()].filter((personId) => taken(directory, personId) !== null),
      [],
    )
  })

  const pairs: { says: string; one: { name?: string; mail?: string }; other: { name?: string; mail?: string } }[] = [
    { says: 'has the same name', one: { name: 'Nia Testwood' }, other: { name: 'Nia Testwood' } },
    { says: 'has the same surname and first letter', one: { name: 'Nia Testwood' }, other: { name: 'Neil Testwood' } },
    {
      says: 'has an address one letter away',
      one: { mail: 'n.testwood@council.example' },
      other: { mail: 'm.testwood@council.example' },
    },
    {
      says: 'has an address with two letters in turn',
      one: { mail: 'n.testwood@council.example' },
      other: { mail: 'n.tsetwood@council.example' },
    },
    {
      says: 'has an address that only looks the same',
      one: { mail: 'lantern1@council.example' },
      other: { mail: 'lanternl@council.example' },
    },
    {
      says: 'has the same address at a domain one letter away',
      one: { mail: 'nia@testhurst-council.example' },
      other: { mail: 'nia@testhurst-counci1.example' },
    },
    {
      says: 'has the address that spells the other’s name',
      one: { name: 'Nia Testwood', mail: 'owen.testgrove@council.example' },
      other: { name: 'Owen Testgrove', mail: 'o@elsewhere.example' },
    },
  ]
  for (const { says, one, other } of pairs) {
    it(says, () => assert.equal(taken(people([who.police, one], [who.idva, other])), who.idva))
  }

  it('has a misspelt domain, where more people have the right one', () => {
    const directory = people(
      [who.police, { mail: 'nia@testhurst-concil.example' }],
      [who.idva, { mail: 'owen@testhurst-council.example' }],
      [who.children, { mail: 'mair@testhurst-council.example' }],
    )
    assert.equal(taken(directory), who.idva)
    assert.equal(taken(directory, who.idva), null)
  })

  it('is not whoever shares a surname only, or a short name', () => {
    assert.equal(taken(people([who.police, { name: 'Nia Testwood' }], [who.idva, { name: 'Owen Testwood' }])), null)
    assert.equal(taken(people([who.police, { mail: 'nia@c.example' }], [who.idva, { mail: 'mia@c.example' }])), null)
  })

  it('shares an address where another reads the very same one', () => {
    const directory = people(
      [who.police, { mail: 'Desk7@council.example' }],
      [who.idva, { mail: 'desk7@council.example' }],
    )
    const person = directory.people.get(who.police)
    assert.equal(person && sharesAddress(person, directory), true)
    assert.equal(person && sharesAddress(person, aDirectory()), false)
  })
})
