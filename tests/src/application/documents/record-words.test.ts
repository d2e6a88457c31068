import assert from 'node:assert/strict'
import { paperWords } from '../../../../src/application/documents/paper-words.ts'
import { recordWords } from '../../../../src/application/documents/record-words.ts'

/** Every word of a wording, by where it stands; what is made of others is left out. */
function wordsIn(value: unknown, at = ''): readonly [string, string][] {
  if (typeof value === 'string') return [[at, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => wordsIn(inner, `${at}.${key}`))
}

/** Words that are the same in both languages. */
const shared = ['.facts.protocol', '.columns.person']

describe('the words of the papers', () => {
  for (const words of [paperWords, recordWords]) {
    it(`are all there in both languages, and none stands in Welsh as it does in English: ${words.name}`, () => {
      const [english, welsh] = [new Map(wordsIn(words('en'))), new Map(wordsIn(words('cy')))]
      assert.deepEqual([...welsh.keys()].toSorted(), [...english.keys()].toSorted())
      const same = [...welsh].filter(([at, word]) => word.trim() === '' || english.get(at) === word)
      assert.deepEqual(
        same.map(([at]) => at).filter((at) => !shared.includes(at)),
        [],
      )
    })
  }

  it('never say that anybody is safe, and never release anything (H28)', () => {
    const all = [...wordsIn(paperWords('en')), ...wordsIn(recordWords('en'))].map(([, word]) => word)
    assert.deepEqual(
      all.filter((word) => /\bis safe\b|are safe|released?\b/i.test(word)),
      [],
    )
  })
})
