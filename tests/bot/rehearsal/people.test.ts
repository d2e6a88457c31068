import assert from 'node:assert/strict'
import { id } from '../../../src/contracts/words.ts'
import { outsider, rehearsalAgencies, rehearsalDirectory, rehearsalPeople } from '../../../bot/rehearsal/people.ts'
import { plain } from '../../../src/application/case-list/identities.ts'

const nine = [
  'police',
  'idva',
  'childrens-social-care',
  'adult-social-care',
  'housing',
  'health',
  'probation',
  'substance-misuse',
  'mental-health',
]
const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const everyone = [...rehearsalPeople, outsider]

describe('the people of the rehearsal', () => {
  for (const heading of nine) {
    it(`give ${heading} a representative and a deputy, both approved`, () => {
      const agencies = rehearsalAgencies.filter((agency) => agency.heading === heading)
      const people = rehearsalPeople.filter((person) => person.agencyId === agencies[0]?.agencyId && person.approved)
      assert.equal(agencies.length, 1)
      assert.ok(['representative', 'deputy'].every((role) => people.some((person) => person.role === role)))
      assert.ok(agencies[0]?.signed && agencies[0].aliases.length > 0)
    })
  }

  it('hold a chair and a stand-in of two agencies, two who send, and an operations manager', () => {
    const roles = (role: string) => rehearsalPeople.filter((person) => person.role === role)
    assert.equal(new Set(roles('chair').map((person) => person.agencyId)).size, 2)
    assert.deepEqual([roles('coordinator').length, roles('operations-manager').length], [2, 1])
  })

  it('hold a practitioner and an observer whom somebody must let in first', () => {
    const waiting = rehearsalPeople.filter((person) => !person.approved).map((person) => person.role)
    assert.deepEqual(waiting, ['practitioner', 'observer'])
  })

  it('hold one agency that has not signed, with somebody in it', () => {
    const unsigned = rehearsalAgencies.filter((agency) => !agency.signed)
    assert.equal(unsigned.length, 1)
    assert.ok(rehearsalPeople.some((person) => person.agencyId === unsigned[0]?.agencyId))
  })

  it('know a stranger of the right tenant who stands in no directory', () => {
    const listed = JSON.stringify(rehearsalDirectory('2026-11-22T09:00:00Z'))
    assert.equal(listed.includes(outsider.accountId) || listed.includes(outsider.name), false)
    assert.equal(outsider.tenantId, rehearsalPeople[0]?.tenantId)
  })

  it('have ids that never repeat, and addresses to which no mail can go', () => {
    const unique = (values: readonly string[]) => assert.equal(new Set(values).size, values.length)
    for (const key of ['personId', 'name', 'mail', 'accountId'] as const) unique(everyone.map((person) => person[key]))
    unique(
      rehearsalAgencies.flatMap((agency) => [...new Set([agency.name, agency.agencyId, ...agency.aliases].map(plain))]),
    )
    for (const person of everyone) {
      assert.match(person.accountId, guid)
      assert.match(person.mail, /^[a-z.]+@[a-z-]+\.example$/)
      assert.ok(id.safeParse(person.personId).success)
    }
  })

  it('come into the directory as events: agencies, then people, then approvals, then what each has done', () => {
    const events = rehearsalDirectory('2026-11-22T09:00:00Z')
    const count = (type: string) => events.filter((event) => event.type === type).length
    assert.equal(count('agency-listed'), rehearsalAgencies.length)
    assert.equal(count('person-listed'), rehearsalPeople.length)
    assert.equal(count('person-approved'), rehearsalPeople.filter((person) => person.approved).length)
    const order = ['agency-listed', 'person-listed', 'person-approved', 'training-recorded commitment-noted']
    const places = events.map((event) => order.findIndex((types) => types.includes(event.type)))
    assert.ok(!places.includes(-1))
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    )
  })

  it('keep names, mails and accounts under what the store seals', () => {
    const open = rehearsalDirectory('2026-11-22T09:00:00Z').map((event) => ({ ...event, personal: undefined }))
    const text = JSON.stringify(open)
    assert.deepEqual(
      rehearsalPeople.filter((person) => text.includes(person.name) || text.includes(person.accountId)),
      [],
    )
  })
})
