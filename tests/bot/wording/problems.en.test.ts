import assert from 'node:assert/strict'
import { problemsEn } from '../../../bot/wording/problems.en.ts'

describe('the English sentences', () => {
  it('are whole sentences, each its own', () => {
    const sentences = Object.values(problemsEn)
    for (const sentence of sentences) assert.match(sentence, /^[A-Z].*\.$/)
    assert.equal(new Set(sentences).size, sentences.length)
  })

  it('never speak of a release, and never say how the server is built', () => {
    for (const sentence of Object.values(problemsEn))
      assert.doesNotMatch(sentence, /releas|exception|token|JSON|\bserver/i)
  })

  it('do not say that a closed panel exists', () => {
    assert.doesNotMatch(problemsEn['outside-closed-panel'], /panel|list/i)
  })
})
