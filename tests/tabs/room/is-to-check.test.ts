import assert from 'node:assert/strict'
import { isToCheck } from '../../../tabs/room/is-to-check.ts'
import { scriptedReferral } from '../../support/tab-referrals.ts'
import { scriptedView } from '../../support/tab-views.ts'

const chair = { ...scriptedView('chair'), status: 'planned', referrals: [scriptedReferral] } as const
const coordinator = { ...scriptedView('coordinator'), status: 'planned', referrals: [scriptedReferral] } as const
const accepted = {
  ...scriptedReferral,
  quality: scriptedReferral.quality && { ...scriptedReferral.quality, outcome: 'accepted' as const },
}

describe('referrals that wait for a check', () => {
  it('are shown to whoever decides on them and keeps no desk, until the meeting opens', () => {
    assert.equal(isToCheck(chair), true)
    assert.equal(isToCheck(coordinator), false)
    assert.equal(isToCheck({ ...chair, status: 'open' }), false)
  })

  it('are none once they are accepted, or where another decides', () => {
    assert.equal(isToCheck({ ...chair, referrals: [accepted] }), false)
    assert.equal(isToCheck({ ...chair, referrals: [{ ...scriptedReferral, mayCheck: false }] }), false)
  })
})
