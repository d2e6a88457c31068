import assert from 'node:assert/strict'
import { languageOf, problemIn } from '../../../bot/http/language.ts'

describe('the language of an answer', () => {
  const wishes: [string | undefined, 'en' | 'cy'][] = [
    [undefined, 'en'],
    ['', 'en'],
    ['cy', 'cy'],
    ['cy-GB', 'cy'],
    ['CY-gb,en;q=0.9', 'cy'],
    ['en-GB,cy;q=0.8', 'en'],
    ['en;q=0.2, cy;q=0.8', 'cy'],
    ['fr, cy;q=0.5', 'cy'],
    ['fr, de', 'en'],
    ['cy;q=0', 'en'],
    ['cy;q=x, en;q=0.1', 'en'],
    ['*', 'en'],
    [',;,;q=,', 'en'],
  ]
  for (const [header, language] of wishes) {
    it(`is ${language} where the reader asks for ${header ?? 'nothing'}`, () => {
      assert.equal(languageOf(header), language)
    })
  }
})

describe('a problem', () => {
  it('has its code and a sentence in the language of the reader', () => {
    assert.deepEqual(problemIn('en', { code: 'token-missing' }), { code: 'token-missing', sentence: 'Please sign in.' })
    assert.deepEqual(problemIn('cy', { code: 'token-missing' }), {
      code: 'token-missing',
      sentence: 'Mewngofnodwch, os gwelwch yn dda.',
    })
  })

  it('names the clause it rests on and what it is about, where there are any', () => {
    const problem = problemIn('en', { code: 'case-held', clause: 'Thurrock 5.2', about: 'case-3' })
    assert.equal(problem.clause, 'Thurrock 5.2')
    assert.equal(problem.about, 'case-3')
  })
})
