import assert from 'node:assert/strict'
import { inLanguage } from '../../../tabs/wording/in-language.ts'

const [BEGIN, END] = ['\u2068', '\u2069']
const words = { en: { gone: (name: string) => `${name} left` }, cy: { gone: (name: string) => `Aeth ${name}` } }

/** A page in a language, for as long as a test lasts. */
function pageIn(lang: string): void {
  Object.assign(globalThis, { document: { documentElement: { lang } } })
}

describe('words that are fetched on demand', () => {
  afterEach(() => Reflect.deleteProperty(globalThis, 'document'))

  it('are those of the page’s language, and the same ones each time', () => {
    pageIn('cy')
    assert.equal(inLanguage(words).gone('Sara'), 'Aeth Sara')
    assert.equal(inLanguage(words), inLanguage(words))
    pageIn('en')
    assert.equal(inLanguage(words).gone('Sara'), 'Sara left')
  })

  it('keep a name that is written from right to left from turning the sentence round it', () => {
    for (const lang of ['en', 'cy']) {
      pageIn(lang)
      assert.ok(inLanguage(words).gone('שרה').includes(`${BEGIN}שרה${END}`), lang)
    }
  })
})
