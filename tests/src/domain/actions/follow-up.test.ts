import assert from 'node:assert/strict'
import { evolveFollowUp, isFollowUp, notFollowedUp } from '../../../../src/domain/actions/follow-up.ts'
import { agreed, anAction, finished } from '../../../support/domain-actions.ts'
import { caseOne } from '../../../support/domain-cases.ts'

describe('what is known of an action’s follow-up', () => {
  it('is nothing at first, and tells its own events from the others', () => {
    assert.deepEqual(anAction([agreed]).ladder, notFollowedUp.ladder)
    assert.equal(isFollowUp(agreed), false)
    assert.equal(isFollowUp({ type: 'action-update-asked' }), true)
  })

  it('says once that its owner was asked, and on which London day it was over', () => {
    const asked = { type: 'action-update-asked' as const, at: '2026-06-17T09:00:00Z', caseId: caseOne }
    assert.deepEqual(evolveFollowUp(notFollowedUp, asked), { updateAsked: true })
    assert.equal(anAction([agreed, finished('done')]).finishedOn, '2026-06-10')
  })
})
