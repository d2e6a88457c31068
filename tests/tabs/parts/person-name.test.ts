import assert from 'node:assert/strict'
import { personName } from '../../../tabs/parts/person-name.ts'

describe('the name of a person in a line of text', () => {
  it('is the name with its agency, and neither turns the other', () => {
    assert.equal(personName({ name: 'Niamh Testbury', agency: 'Testshire Police' }), 'Niamh Testbury, Testshire Police')
    assert.equal(personName({ name: 'שרה', agency: 'IDVA' }), '\u2068שרה\u2069, IDVA')
  })
})
