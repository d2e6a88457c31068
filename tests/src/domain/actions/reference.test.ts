import assert from 'node:assert/strict'
import { referenceOf } from '../../../../src/domain/actions/reference.ts'
import { anAction } from '../../../support/domain-actions.ts'
import { caseTwo } from '../../../support/domain-cases.ts'
import { aMeeting } from '../../../support/domain-rooms.ts'

describe('the number of an action for another system (R119)', () => {
  it('is the day of the meeting, the case’s number there, and the action’s within the case', () => {
    assert.equal(referenceOf(anAction(), aMeeting()), '2026-06-10/1.1')
    assert.equal(referenceOf({ caseId: caseTwo, number: 4 }, aMeeting()), '2026-06-10/2.4')
  })

  it('is the same for a case that was taken off the agenda', () => {
    assert.equal(referenceOf({ caseId: caseTwo, number: 4 }, { ...aMeeting(), agenda: [] }), '2026-06-10/2.4')
  })
})
