import assert from 'node:assert/strict'
import { evolveAfterHearing, isAfterHearing, nothingAfter } from '../../../../src/domain/cases/after-hearing.ts'
import { aCase, caseOne } from '../../../support/domain-cases.ts'
import { who } from '../../../support/domain-people.ts'
import { on } from '../../../support/domain-rooms.ts'

describe('what is known of a case after its hearing', () => {
  it('is nothing at first, and tells its own events from the others', () => {
    assert.equal(aCase().completed, null)
    assert.equal(isAfterHearing({ type: 'case-completed' }), true)
    assert.equal(isAfterHearing({ type: 'hearing-noted' }), false)
  })

  it('leaves every other disagreement as it is when one is settled', () => {
    const known = { at: on('12:00'), by: who.chair, enteredBy: who.chair, caseId: caseOne, clause: '7' }
    const begun = ['d-1', 'd-2'].reduce(
      (state, disagreementId) => ({
        ...state,
        ...evolveAfterHearing(state, {
          ...known,
          type: 'disagreement-recorded',
          disagreementId,
          personal: { about: 'A' },
        }),
      }),
      nothingAfter,
    )
    const settled = evolveAfterHearing(begun, {
      ...known,
      type: 'disagreement-settled',
      disagreementId: 'd-2',
      personal: { how: 'Talked' },
    })
    assert.deepEqual(
      settled.disagreements?.map((each) => each.settled?.how ?? null),
      [null, 'Talked'],
    )
  })
})
