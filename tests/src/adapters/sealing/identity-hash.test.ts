import assert from 'node:assert/strict'
import { identityHash } from '../../../../src/adapters/sealing/identity-hash.ts'
import { randomRing } from '../../../support/store-ring.ts'

describe('the identity hash', () => {
  const hash = identityHash(randomRing())

  for (const [one, other] of [
    ['Zoë Invented', 'zoe invented'],
    ['O’Invented-Lée', 'oinvented lee'],
    ['  Ana   Invented ', 'AnaInvented'],
    ['ANA INVENTED 1990-01-02', 'Ana Invented 1990/01/02'],
    ['Ａna Invented', 'Ana Invented'],
  ] as const) {
    it(`finds “${one}” again as “${other}”`, () => {
      assert.equal(hash(one), hash(other))
    })
  }

  it('tells people apart by name and by birth date', () => {
    assert.notEqual(hash('Ana Invented 1990-01-02'), hash('Ana Invented 1990-01-03'))
    assert.notEqual(hash('Ana Invented'), hash('Ann Invented'))
  })

  it('cannot be tried without the ring’s key', () => {
    assert.notEqual(hash('Ana Invented'), identityHash(randomRing())('Ana Invented'))
  })
})
