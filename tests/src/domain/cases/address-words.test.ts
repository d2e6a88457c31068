import assert from 'node:assert/strict'
import {
  fold,
  isKin,
  isOrdinary,
  isStreetWord,
  spellingsOf,
  wordsOf,
} from '../../../../src/domain/cases/address-words.ts'

describe('the words of an address', () => {
  it('are read without case, accents and apostrophes', () => {
    assert.equal(fold('St John’s Ròad'), 'st johns road')
    assert.deepEqual(wordsOf('Flat 3, 14-16 Élm Rd.'), ['flat', '3', '14', '16', 'elm', 'rd'])
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
