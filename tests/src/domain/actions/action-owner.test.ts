import assert from 'node:assert/strict'
import { ownerOf, speakerFor } from '../../../../src/domain/actions/action-owner.ts'
import type { Case } from '../../../../src/domain/cases/case.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import { aCase, caseOne } from '../../../support/domain-cases.ts'
import { aDirectory, agencies, who, withPerson } from '../../../support/domain-people.ts'
import { aMeeting, called, opened, read } from '../../../support/domain-rooms.ts'

const directory = aDirectory()
const knows = (...people: PersonId[]): Case =>
  aCase(
    people.map((personId) => ({
      type: 'connections-answered' as const,
      at: '2026-06-01T09:00:00Z',
      caseId: caseOne,
      personal: { personId, answer: 'possibly' as const },
    })),
  )
const facts = { directory, caseFile: aCase(), meeting: null }

describe('who speaks for an agency about a case', () => {
  it('is its representative', () => assert.equal(speakerFor(agencies.police, facts), who.police))

  it('is the deputy where the representative is connected, has left or is not approved', () => {
    assert.equal(speakerFor(agencies.police, { ...facts, caseFile: knows(who.police) }), who.policeDeputy)
    for (const change of [{ active: false }, { approved: false }]) {
      const without = withPerson(directory, who.police, change)
      assert.equal(speakerFor(agencies.police, { ...facts, directory: without }), who.policeDeputy)
    }
  })

  it('is nobody where both are connected, or the agency has nobody approved', () => {
    assert.equal(speakerFor(agencies.police, { ...facts, caseFile: knows(who.police, who.policeDeputy) }), null)
    const none = withPerson(directory, who.housing, { active: false })
    assert.equal(speakerFor(agencies.housing, { ...facts, directory: none }), null)
  })

  it('is the one of two representatives who was there', () => {
    const two = withPerson(directory, who.policeDeputy, { role: 'representative' })
    const meeting = aMeeting(opened, read, called(caseOne, who.policeDeputy))
    assert.equal(speakerFor(agencies.police, { ...facts, directory: two, meeting }), who.policeDeputy)
    assert.equal(speakerFor(agencies.police, { ...facts, directory: two }), who.police)
  })
})

describe('whom an action is put to (R091)', () => {
  it('is the person named, while they may hear of the case', () => {
    const action = { agencyId: agencies.police, personId: who.policeDeputy }
    assert.equal(ownerOf(action, facts), who.policeDeputy)
    assert.equal(ownerOf(action, { ...facts, caseFile: knows(who.policeDeputy) }), who.police)
  })

  it('is who speaks for the agency where nobody is named, and nobody without an agency', () => {
    assert.equal(ownerOf({ agencyId: agencies.idva, personId: null }, facts), who.idva)
    assert.equal(ownerOf({ agencyId: null, personId: null }, facts), null)
  })
})
