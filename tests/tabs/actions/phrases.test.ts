import assert from 'node:assert/strict'
import { withLastPhrase, withPhrase } from '../../../tabs/actions/phrases.ts'

const phrases = [{ short: 'sig', long: 'Place SIG marker on address' }]

describe('an abbreviation of one’s own', () => {
  it('is written out as soon as something follows it', () => {
    assert.equal(withPhrase('police: sig', phrases), 'police: sig')
    assert.equal(withPhrase('police: sig ', phrases), 'police: Place SIG marker on address ')
    assert.equal(withPhrase('Sig,', phrases), 'Place SIG marker on address,')
  })

  it('is written out at the end of a line as it is sent', () => {
    assert.equal(withLastPhrase('police: sig', phrases), 'police: Place SIG marker on address')
  })

  it('is written out behind 400,000 characters too, of letters or of none, which it does not go through again and again', () => {
    for (const long of ['x'.repeat(400_000), ' '.repeat(400_000), 'x '.repeat(200_000)]) {
      assert.equal(withLastPhrase(long, phrases), long.trimEnd())
      assert.equal(withPhrase(`${long} sig `, phrases), `${long} Place SIG marker on address `)
    }
  })

  it('is no part of another word, and touches nothing that was typed before', () => {
    assert.equal(withPhrase('signal ', phrases), 'signal ')
    assert.equal(withPhrase('sig was asked for ', phrases), 'sig was asked for ')
  })
})
