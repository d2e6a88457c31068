import assert from 'node:assert/strict'
import { commandSchema } from '../../../src/contracts/commands.ts'
import { noTerms, orderedTermsOf, typedTermsOf } from '../../../tabs/actions/action-terms.ts'
import { scriptedAction } from '../../support/tab-cases.ts'

describe('the form of an action', () => {
  it('orders what was typed, with London time as a moment', () => {
    const typed = { ...noTerms, what: ' Fit a new lock ', agencyId: 'housing', due: '2031-07-18T17:00', today: true }
    const terms = orderedTermsOf(typed)
    assert.deepEqual(terms, {
      what: 'Fit a new lock',
      agencyId: 'housing',
      personId: null,
      due: '2031-07-18T16:00:00.000Z',
      today: true,
      riskId: null,
    })
    assert.ok(commandSchema.safeParse({ type: 'draft-action', meetingId: 'm', caseId: 'c', ...terms }).success)
  })

  it('keeps a draft of words alone', () => {
    const terms = orderedTermsOf({ ...noTerms, what: 'Ask the school' })
    assert.ok(commandSchema.safeParse({ type: 'draft-action', meetingId: 'm', caseId: 'c', ...terms }).success)
  })

  it('comes back from an action as it was ordered', () => {
    const action = scriptedAction()
    const { what, agencyId, personId, due, today, riskId } = action
    const terms = orderedTermsOf(typedTermsOf(action))
    assert.deepEqual(
      { ...terms, due: Date.parse(terms.due ?? '') },
      { what, agencyId, personId, due: Date.parse(due ?? ''), today, riskId },
    )
  })
})
