import assert from 'node:assert/strict'
import { profileOf } from '../../../../src/domain/clocks/clock-facts.ts'
import { meetingId } from '../../../support/domain-rooms.ts'
import { cornwall, factsOf, gwent } from '../../../support/domain-clocks.ts'

describe('the profile of a meeting', () => {
  it('is the one under which it was planned, and today’s for one of which nothing is kept', () => {
    assert.equal(profileOf(factsOf(gwent, { profiles: new Map([[meetingId, cornwall]]) }), meetingId), cornwall)
    assert.equal(profileOf(factsOf(gwent), meetingId), gwent)
  })
})
