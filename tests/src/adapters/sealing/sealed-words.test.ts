import assert from 'node:assert/strict'
import { generateKeySync } from 'node:crypto'
import { openWords, sealWords } from '../../../../src/adapters/sealing/sealed-words.ts'

const key = generateKeySync('aes', { length: 256 })
const place = { stream: 'case-1', version: 3, type: 'update-sent', keyId: 'case-1' }
const words = { text: 'Invented words — with a dash' }

describe('an event’s sealed words', () => {
  it('open again in their own place', () => {
    assert.deepEqual(openWords({ key, place, sealed: sealWords({ key, place, words }) }), words)
  })

  for (const moved of [{ stream: 'case-2' }, { version: 4 }, { type: 'risk-recorded' }, { keyId: 'case-2' }]) {
    it(`do not open when moved to another ${Object.keys(moved)[0]}`, () => {
      const sealed = sealWords({ key, place, words })
      assert.throws(() => openWords({ key, place: { ...place, ...moved }, sealed }))
    })
  }
})
