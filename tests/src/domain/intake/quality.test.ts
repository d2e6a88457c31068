import assert from 'node:assert/strict'
import { loadAreaProfiles } from '../../../../src/adapters/area-profiles.ts'
import type { Quality } from '../../../../src/domain/intake/quality.ts'
import { assuresQuality, qualityClocks } from '../../../../src/domain/intake/quality.ts'
import { actor, who } from '../../../support/domain-people.ts'

const profiles = loadAreaProfiles()
const bankHoliday = new Set(['2027-05-03'])
const returned: Quality = {
  by: who.coordinator,
  at: '2027-04-30T10:00:00Z',
  outcome: 'returned',
  missing: [],
  note: '',
  returnedAt: '2027-04-30T10:00:00Z',
  answeredAt: null,
  answer: '',
}
const clocks = (area: string, quality: Quality | null) =>
  qualityClocks(
    { received: '2027-04-29', quality, circulatedAt: null },
    { profile: profiles.byArea(area), holidays: bankHoliday },
  ).map(({ what, due }) => [what, due])

describe('the clocks of a referral', () => {
  it('give three working days to return it and three to answer, over a weekend and a bank holiday (R006, Somerset 8.1)', () => {
    assert.deepEqual(clocks('somerset', returned), [
      ['return', '2027-05-05T22:59:00Z'],
      ['reply', '2027-05-06T10:00:00Z'],
    ])
  })

  it('begin the circulation with the acceptance (R008, Somerset 8.2)', () => {
    const accepted: Quality = { ...returned, outcome: 'accepted', returnedAt: null }
    assert.deepEqual(clocks('somerset', accepted)[1], ['circulate', '2027-05-01T10:00:00Z'])
    assert.deepEqual(clocks('cornwall', accepted)[1], ['circulate', '2027-04-30T10:00:00Z'])
  })

  it('have no end where the area gives no days', () => {
    assert.deepEqual(clocks('gwent', returned), [
      ['return', null],
      ['reply', null],
    ])
  })

  it('are nobody’s to stop but of whoever assures quality', () => {
    const rule = profiles.byArea('nyy').qualityAssurance
    assert.deepEqual(
      [who.coordinator, who.housing].map((each) => assuresQuality(actor(each), rule)),
      [true, false],
    )
  })
})
