import assert from 'node:assert/strict'
import { agreementReview, gapsOfDirectory } from '../../../../src/domain/directory/directory-gaps.ts'
import { evolveDirectory } from '../../../../src/domain/directory/evolve-directory.ts'
import type { Directory, DirectoryEvent } from '../../../../src/domain/directory/directory.ts'
import type { AgencyId, PersonId } from '../../../../src/domain/ids.ts'
import { cornwall, gwent, nyy, somerset, thurrock } from '../../../support/domain-clocks.ts'
import { aDirectory, agencies, who, withPerson } from '../../../support/domain-people.ts'

const today = '2026-06-10'
const gaps = (about: AgencyId | PersonId, profile = thurrock, directory: Directory = aDirectory()) =>
  gapsOfDirectory(directory, { profile, today })
    .filter(({ agencyId, personId }) => (personId ?? agencyId) === about)
    .map(({ kind, clause }) => `${kind} ${clause}`)
const by = { at: '2026-06-01T09:00:00Z', by: who.coordinator }
const after = (...events: DirectoryEvent[]) => events.reduce(evolveDirectory, aDirectory())

describe('what an agency lacks', () => {
  it('is a deputy, with the clause of each area that asks for one (R018)', () => {
    const clauses = { somerset: '4.3', cornwall: '10.3', thurrock: '5', gwent: '2.2', nyy: '5, Attendance' }
    for (const profile of [somerset, cornwall, thurrock, gwent, nyy]) {
      const { clause } = profile.deputies
      assert.equal(clause, clauses[profile.area as keyof typeof clauses])
      assert.deepEqual(gaps(agencies.idva, profile), [`too-few-deputies ${clause}`])
      assert.deepEqual(gaps(agencies.police, profile), [])
    }
  })

  it('is a representative, where a core partner has nobody who is approved', () => {
    const directory = withPerson(aDirectory(), who.police, { approved: false })
    assert.deepEqual(gaps(agencies.police, thurrock, directory), ['no-representative 5'])
  })

  it('is nothing where an office only runs the meeting', () => {
    const office: DirectoryEvent = {
      ...by,
      type: 'agency-listed',
      agencyId: 'ag-office' as AgencyId,
      name: 'Office',
      aliases: [],
      heading: 'Office',
      signed: false,
    }
    assert.deepEqual(gaps('ag-office' as AgencyId, thurrock, after(office)), [])
  })

  it('is its signature, or the yearly look at it, which warns (R020)', () => {
    assert.ok(gaps(agencies.charity).includes('agreement-unsigned 16(1)'))
    const signed = after({ ...by, type: 'agreement-signed', agencyId: agencies.police, on: '2025-06-09' })
    assert.ok(gaps(agencies.police, somerset, signed).includes(`agreement-review-due ${somerset.agreement.clause}`))
    assert.deepEqual(gaps(agencies.police, thurrock, signed), [])
    assert.equal(agreementReview({ signed: true, signedOn: '2024-02-29' }, somerset.agreement), '2025-02-28')
    assert.equal(agreementReview({ signed: true, signedOn: null }, somerset.agreement), null)
  })
})

describe('what a person lacks', () => {
  it('is approval by whom the area names (R016), training (R017), and a word on their agency’s behalf (R019)', () => {
    assert.deepEqual(gaps(who.newcomer, gwent), [
      'not-approved 2.4',
      `training-missing ${gwent.training.clause}`,
      'commitment-not-known 2.4',
      'manager-not-named 4.5 (in part local)',
    ])
  })

  it('is nothing once all of it is there, and again where training has lapsed or they may not commit', () => {
    const steps = somerset.training.value === 'unanswered' ? [] : somerset.training.value.steps
    const ready = (on: string, may: boolean) =>
      after(
        { ...by, type: 'training-recorded', personId: who.police, steps, on },
        { ...by, type: 'commitment-noted', personId: who.police, may },
      )
    assert.deepEqual(gaps(who.police, somerset, ready('2025-06-10', true)), [])
    assert.deepEqual(gaps(who.police, somerset, ready('2025-06-09', false)), [
      'training-lapsed 6.1',
      'cannot-commit 9.5',
    ])
  })

  it('is no training for those who speak for no agency', () => {
    assert.deepEqual(gaps(who.coordinator, somerset), [])
  })
})
