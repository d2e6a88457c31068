import assert from 'node:assert/strict'
import { decideSignByAttending } from '../../../../src/domain/directory/decide-sign-by-attending.ts'
import { evolveDirectory } from '../../../../src/domain/directory/evolve-directory.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import { gwent, nyy } from '../../../support/domain-clocks.ts'
import { after, eventsOf } from '../../../support/domain-decisions.ts'
import { aDirectory, who } from '../../../support/domain-people.ts'

const at = '2026-06-10T09:40:00Z'
const signed = aDirectory()
const police = signed.people.get(who.police)?.agencyId
const unsigned = {
  ...signed,
  agencies: new Map(
    [...signed.agencies].map(([id, each]) => [id, id === police ? { ...each, signed: false, signedOn: null } : each]),
  ),
}
const nobody: ReadonlySet<PersonId> = new Set()
const order = { attending: [who.police, who.police, who.observer], admitted: nobody, profile: nyy, at }

describe('an agency that agrees to the sharing agreement by attending (NYY 8)', () => {
  it('has signed from the first statement that somebody who speaks for it agrees to', () => {
    const attended = after(evolveDirectory, unsigned, decideSignByAttending(unsigned, order))
    const agency = police && attended.agencies.get(police)
    assert.deepEqual(agency && [agency.signed, agency.signedOn], [true, '2026-06-10'])
    assert.deepEqual(eventsOf(decideSignByAttending(attended, order)), [])
  })

  it('has not where the protocol asks for a signature, nor through somebody who only watches', () => {
    assert.deepEqual(eventsOf(decideSignByAttending(unsigned, { ...order, profile: gwent })), [])
    assert.deepEqual(eventsOf(decideSignByAttending(unsigned, { ...order, attending: [who.observer] })), [])
  })

  it('has not through somebody new, until the chair has let them in or somebody has approved them', () => {
    const unapproved = {
      ...unsigned,
      people: new Map([...unsigned.people].map(([id, each]) => [id, { ...each, approved: false }])),
    }
    assert.deepEqual(eventsOf(decideSignByAttending(unapproved, order)), [])
    const today = { ...order, admitted: new Set([who.police]) }
    assert.equal(eventsOf(decideSignByAttending(unapproved, today)).length, 1)
  })

  it('has not where it has left the MARAC', () => {
    const left = {
      ...unsigned,
      agencies: new Map([...unsigned.agencies].map(([id, each]) => [id, { ...each, withdrawn: true }])),
    }
    assert.deepEqual(eventsOf(decideSignByAttending(left, order)), [])
  })
})
