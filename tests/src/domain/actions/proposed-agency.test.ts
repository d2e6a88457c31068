import assert from 'node:assert/strict'
import type { ActionSource } from '../../../../src/domain/actions/action.ts'
import { proposedAgency } from '../../../../src/domain/actions/proposed-agency.ts'
import type { Agency } from '../../../../src/domain/directory/directory.ts'
import type { AgencyId } from '../../../../src/domain/ids.ts'
import { aDirectory } from '../../../support/domain-people.ts'

const [usual] = aDirectory().agencies.values()
const agency = (heading: string, signed = true): Agency => {
  assert.ok(usual)
  return { ...usual, agencyId: heading as AgencyId, heading, signed }
}
const all = ['Police', 'IDVA', 'Childrens Social Care', 'Adult Social Care', 'Mental Health'].map((each) =>
  agency(each),
)
const referrer = { referringAgencyId: 'IDVA' as AgencyId }
const proposed = (source: ActionSource, agencies = all) => proposedAgency(source, { caseFile: referrer, agencies })

describe('the agency to which an action is proposed', () => {
  const expected: readonly [ActionSource, string | null][] = [
    ['lado', 'Childrens Social Care'],
    ['child-safeguarding', 'Childrens Social Care'],
    ['adult-safeguarding', 'Adult Social Care'],
    ['crime', 'Police'],
    ['dvds', 'Police'],
    ['suicide', 'Mental Health'],
    ['perpetrator', null],
    ['transfer', 'IDVA'],
  ]
  for (const [source, agencyId] of expected)
    it(`is ${agencyId ?? 'none, since nobody at the table fits'} for what came of ${source}`, () => {
      assert.equal(proposed(source), agencyId)
    })

  it('is never one that has not signed', () => {
    assert.equal(proposed('crime', [agency('Police', false)]), null)
  })
})
