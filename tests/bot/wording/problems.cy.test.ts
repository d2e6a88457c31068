import assert from 'node:assert/strict'
import { problemsCy } from '../../../bot/wording/problems.cy.ts'

import { problemsEn } from '../../../bot/wording/problems.en.ts'

describe('the Welsh sentences', () => {
  it('are whole sentences, each its own', () => {
    const sentences = Object.values(problemsCy)
    for (const sentence of sentences) assert.match(sentence, /^[A-Z].*\.$/)
    assert.equal(new Set(sentences).size, sentences.length)
  })

  it('are none of the English ones left as they were', () => {
    const english = new Set(Object.values(problemsEn))
    for (const sentence of Object.values(problemsCy)) assert.ok(!english.has(sentence), sentence)
  })

  it('do not say that a closed panel exists', () => {
    assert.doesNotMatch(problemsCy['outside-closed-panel'], /panel|rhestr/i)
  })
})
