import assert from 'node:assert/strict'
import { corePartners, isIdva, sameHeading, speakersOf } from '../../../../src/domain/directory/agencies.ts'
import { evolveDirectory } from '../../../../src/domain/directory/evolve-directory.ts'
import { aDirectory, agencies, thurrock, who, withPerson } from '../../../support/domain-people.ts'

const directory = aDirectory()

describe('the core partners (R060)', () => {
  it('are those whom the protocol names, with a question whether that is all (Thurrock 5)', () => {
    const found = corePartners(directory, thurrock.core)
    assert.deepEqual(found, { agencyIds: [agencies.police, agencies.idva, agencies.children], asks: true })
  })

  it('are the list that a person confirmed, without a question', () => {
    const agencyIds = [agencies.police, agencies.housing]
    const confirmed = { ...directory, confirmedCore: agencyIds }
    assert.deepEqual(corePartners(confirmed, thurrock.core), { agencyIds, asks: false })
  })

  it('are not asked about where the protocol calls its list complete, and are nobody where it says nothing', () => {
    const complete = { value: { known: ['Police'], complete: true as const }, clause: '1' }
    assert.deepEqual(corePartners(directory, complete), { agencyIds: [agencies.police], asks: false })
    assert.deepEqual(corePartners(directory, { value: 'unanswered', clause: '' }), { agencyIds: [], asks: true })
  })

  it('are found however a heading is written', () => {
    assert.equal(sameHeading("Children's Social Care", 'ChildrensSocialCare'), true)
    assert.equal(sameHeading('Police', 'Policy'), false)
    assert.deepEqual(['IDVA', 'Idva service', 'Police'].map(isIdva), [true, true, false])
  })
})

describe('those who speak for an agency (R018)', () => {
  it('are its approved representatives, then its approved deputies', () => {
    const speakers = speakersOf(directory, agencies.police).map(({ personId }) => personId)
    assert.deepEqual(speakers, [who.police, who.policeDeputy])
  })

  it('are never people who left, or who are not approved, or who only watch', () => {
    const left = withPerson(directory, who.police, { active: false })
    assert.deepEqual(
      speakersOf(left, agencies.police).map(({ personId }) => personId),
      [who.policeDeputy],
    )
    assert.deepEqual(
      speakersOf(directory, agencies.housing).map(({ personId }) => personId),
      [who.housing],
    )
  })
})

describe('the directory, event by event', () => {
  const at = '2026-02-01T09:00:00Z'
  const person = (state = directory) => state.people.get(who.police)

  it('approves for one agency and one role: a new role asks again (R016)', () => {
    const { agencyId, role, name, mail, accountId, tenantId } = person() ?? assert.fail()
    const personal = { name: 'Newly Named', mail, accountId, tenantId }
    const listed = { type: 'person-listed' as const, at, personId: who.police, agencyId, role, personal }
    assert.equal(person(evolveDirectory(directory, listed))?.approved, true)
    assert.equal(person(evolveDirectory(directory, listed))?.name, 'Newly Named')
    assert.notEqual(name, 'Newly Named')
    assert.equal(person(evolveDirectory(directory, { ...listed, role: 'deputy' }))?.approved, false)
    assert.equal(person(evolveDirectory(directory, { ...listed, agencyId: agencies.housing }))?.approved, false)
  })

  it('takes away approval with the place, and does not give it back with a new listing', () => {
    const withdrawn = evolveDirectory(directory, {
      type: 'person-withdrawn',
      at,
      by: who.manager,
      personId: who.police,
    })
    assert.deepEqual([person(withdrawn)?.active, person(withdrawn)?.approved], [false, false])
    const { agencyId, role, mail, accountId, tenantId } = person() ?? assert.fail()
    const personal = { name: 'Back', mail, accountId, tenantId }
    const back = evolveDirectory(withdrawn, {
      type: 'person-listed',
      at,
      personId: who.police,
      agencyId,
      role,
      personal,
    })
    assert.deepEqual([person(back)?.active, person(back)?.approved], [true, false])
  })

  it('signs an agency’s agreement (R020), and ignores what is about nobody', () => {
    const signed = evolveDirectory(directory, {
      type: 'agreement-signed',
      at,
      by: who.manager,
      agencyId: agencies.charity,
    })
    assert.equal(signed.agencies.get(agencies.charity)?.signed, true)
    const nobody = 'nobody' as typeof who.police
    assert.equal(
      evolveDirectory(directory, { type: 'person-approved', at, by: who.manager, personId: nobody }),
      directory,
    )
    const nowhere = 'nowhere' as typeof agencies.police
    assert.equal(
      evolveDirectory(directory, { type: 'agreement-signed', at, by: who.manager, agencyId: nowhere }),
      directory,
    )
  })
})
