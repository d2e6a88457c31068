import assert from 'node:assert/strict'
import { planFileName, wordType } from '../../../../src/adapters/documents/plan-file.ts'
import { plan } from '../../../support/graph-plan.ts'

describe('the file of a plan', () => {
  it('names neither a person nor a place', () => assert.equal(planFileName(plan), 'plan-0000beef-7-v2.docx'))

  it('is a Word file', () => assert.match(wordType, /wordprocessingml/))
})
