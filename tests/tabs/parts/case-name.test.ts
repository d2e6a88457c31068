import assert from 'node:assert/strict'
import { caseName } from '../../../tabs/parts/case-name.ts'
import { en } from '../../../tabs/wording/en.ts'

const heading = { caseId: 'c', number: 3, victim: 'Testina', perpetrator: 'Testor' }

describe('the name of a case', () => {
  it('is its number and first names', () => {
    assert.equal(caseName(heading, en), 'Case 3: Testina / Testor')
  })

  it('is its number alone where the reader may not know the names', () => {
    assert.equal(caseName({ ...heading, victim: '', perpetrator: '' }, en), 'Case 3')
  })

  it('is the first names alone before it has a number', () => {
    assert.equal(caseName({ ...heading, number: null }, en), 'Testina / Testor')
  })
})
