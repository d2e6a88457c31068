import assert from 'node:assert/strict'
import { loadAreaProfiles } from '../../../../src/adapters/area-profiles.ts'
import { hearBy } from '../../../../src/domain/intake/hear-by.ts'

const profiles = loadAreaProfiles()
const holidays = new Set<string>()
const by = (area: string) => hearBy({ received: '2027-02-01' }, { profile: profiles.byArea(area), holidays })

describe('the day by which a case is heard (R024)', () => {
  it('is the fourteenth working day in Thurrock, and the end of the following week in Cornwall', () => {
    assert.equal(by('thurrock'), '2027-02-19')
    assert.equal(by('cornwall'), '2027-02-14')
  })

  it('is nobody’s guess where the area gives no day, or no cut-off to count from', () => {
    assert.deepEqual([by('somerset'), by('gwent'), by('nyy')], [null, null, null])
  })
})
