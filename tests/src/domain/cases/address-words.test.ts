import assert from 'node:assert/strict'
import {
  fold,
  isKin,
  isOrdinary,
  isStreetWord,
  spellingsOf,
  withFigures,
  wordsOf,
} from '../../../../src/domain/cases/address-words.ts'

describe('the words of an address', () => {
  it('are read without case, accents and apostrophes', () => {
    assert.equal(fold('St John’s Ròad'), 'st johns road')
    assert.deepEqual(wordsOf('Flat 3, 14-16 Élm Rd.'), ['flat', '3', '14', '16', 'elm', 'rd'])
  })

  it('are read without what is not seen, and by what a letter looks like', () => {
    assert.equal(fold('14 \u200BЕlm\u202A Rоad'), '14 elm road')
    assert.equal(withFigures('oh seven seven double oh'), '0 7 7 00')
    assert.equal(withFigures('elm road'), null)
  })

  it('have several spellings, and “st” is a street and a saint', () => {
    assert.deepEqual([...spellingsOf('road')].sort(), ['rd', 'road'])
    assert.deepEqual([...spellingsOf('st')].sort(), ['saint', 'st', 'str', 'street'])
    assert.deepEqual([...spellingsOf('14')].sort(), ['14', 'fourteen'])
    assert.deepEqual([...spellingsOf('twenty')].sort(), ['20', 'twenty'])
    assert.deepEqual([...spellingsOf('21')], ['21'])
    assert.deepEqual([...spellingsOf('quarry')], ['quarry'])
  })

  it('are told apart: streets, kin, ordinary words, and those that name a place', () => {
    assert.equal(isStreetWord('close'), true)
    assert.equal(isStreetWord('elm'), false)
    assert.equal(isKin('sister'), true)
    assert.equal(isOrdinary('after'), true)
    assert.equal(isOrdinary('willow'), false)
  })
})
