import assert from 'node:assert/strict'
import { noTerms } from '../../../tabs/actions/action-terms.ts'
import { termsMistakes } from '../../../tabs/actions/terms-mistakes.ts'
import { en } from '../../../tabs/wording/en.ts'

const ids = { what: 'what', due: 'due' }
const found = (typed: Partial<typeof noTerms>) =>
  termsMistakes({ typed: { ...noTerms, ...typed }, ids, wording: en }).filter((mistake) => mistake !== null)

describe('what keeps an action from being sent', () => {
  it('is that it says nothing', () => {
    assert.deepEqual(found({ what: '  ' }), [{ fieldId: 'what', sentence: 'What will be done: needed' }])
  })

  it('is more text than a line holds', () => {
    assert.equal(found({ what: 'a'.repeat(10_000) })[0]?.fieldId, 'what')
  })

  it('is a date that does not exist', () => {
    assert.deepEqual(found({ what: 'Fit a lock', due: '2031-02-31' }), [
      { fieldId: 'due', sentence: 'By when: give a date and a time' },
    ])
  })

  it('is not a missing agency or date: a draft may be open', () => {
    assert.deepEqual(found({ what: 'Fit a lock' }), [])
  })
})
