import assert from 'node:assert/strict'
import { ownVoice } from '../../../tabs/parts/use-read-aloud.ts'

const voice = (lang: string, localService = true) => ({ lang, localService })

describe('the voice that reads the statement aloud', () => {
  it('is one of this computer’s own, British English before any other', () => {
    const british = voice('en-GB')
    assert.equal(ownVoice([voice('en-US'), voice('fr-FR'), british]), british)
    assert.equal(ownVoice([voice('en-US'), voice('fr-FR')])?.lang, 'en-US')
  })

  it('is none where every voice would send the words elsewhere, or speaks another language', () => {
    assert.equal(ownVoice([voice('en-GB', false), voice('fr-FR')]), null)
    assert.equal(ownVoice([]), null)
  })
})
