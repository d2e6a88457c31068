import assert from 'node:assert/strict'
import { loadAreaProfiles } from '../../../../src/adapters/area-profiles.ts'
import { idvaTask } from '../../../../src/domain/intake/idva-told.ts'

const profiles = loadAreaProfiles()
const facts = { byPolice: false, meetsThreshold: false, takenAt: '2027-02-05T10:00:00Z', holidays: new Set<string>() }
const areas = ['somerset', 'cornwall', 'thurrock', 'gwent', 'nyy'] as const
const when = (otherwise: Partial<typeof facts> = {}) =>
  areas.map((area) => idvaTask({ ...facts, ...otherwise }, profiles.byArea(area).idvaTold).when)

describe('telling the IDVA service of a referral (R031, X22)', () => {
  it('is all of them, those that meet criteria, those not from the police, or the list, by the area', () => {
    assert.deepEqual(when(), ['no', 'now', 'ask', 'now', 'with-list'])
    assert.deepEqual(when({ meetsThreshold: true }), ['now', 'now', 'ask', 'now', 'with-list'])
    assert.deepEqual(when({ byPolice: true }), ['no', 'now', 'ask', 'no', 'with-list'])
  })

  it('is due in Gwent twenty-four hours after it came, over a weekend too', () => {
    assert.equal(idvaTask(facts, profiles.byArea('gwent').idvaTold).due, '2027-02-06T10:00:00Z')
    assert.equal(idvaTask(facts, profiles.byArea('cornwall').idvaTold).due, null)
  })
})
