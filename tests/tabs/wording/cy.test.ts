import assert from 'node:assert/strict'
import { cy } from '../../../tabs/wording/cy.ts'
import { en } from '../../../tabs/wording/en.ts'
import { intake as intakeCy } from '../../../tabs/wording/cy/intake.ts'
import { intake as intakeEn } from '../../../tabs/wording/en/intake.ts'
import { officeCy } from '../../../tabs/wording/office-cy.ts'
import { officeEn } from '../../../tabs/wording/office-en.ts'

/** Every sentence of a language by its path; a sentence with gaps is filled with marks that must come back. */
function sentencesOf(words: unknown, path = ''): Map<string, string> {
  if (typeof words === 'string') return new Map([[path, words]])
  if (typeof words === 'function') return new Map([[path, filled(words)]])
  if (typeof words !== 'object' || words === null) throw new Error(`no sentence at ${path}`)
  return new Map(Object.entries(words).flatMap(([key, inner]) => [...sentencesOf(inner, `${path}/${key}`)]))
}

const terms = new Proxy({}, { get: (_target, name) => `<${String(name)}>` })
function filled(words: Function): string {
  const gaps = /^\(?\s*(terms|person)/.test(words.toString()) ? [terms] : ['<1>', '<2>', '<3>']
  return String(Reflect.apply(words, undefined, gaps))
}
const marks = (sentence: string): readonly string[] => (sentence.match(/<\w+>/g) ?? []).toSorted()

/** Names, marks and words that are the same in both languages. */
const same = /^(Caseroom|MARAC.*|Agenda|Person|<1>.*|\[.*)$/

describe('the wording', () => {
  const english = sentencesOf({ ...en, office: officeEn, intake: intakeEn })
  const welsh = sentencesOf({ ...cy, office: officeCy, intake: intakeCy })

  it('has the same sentences in English and in Welsh', () => {
    assert.deepEqual([...welsh.keys()].toSorted(), [...english.keys()].toSorted())
  })

  it('leaves no sentence empty', () => {
    assert.deepEqual(
      [...english, ...welsh].filter(([, sentence]) => sentence.trim() === ''),
      [],
    )
  })

  it('leaves no English sentence in Welsh', () => {
    const left = [...welsh].filter(([path, sentence]) => sentence === english.get(path) && !same.test(sentence))
    assert.deepEqual(left, [])
  })

  it('puts the same names, numbers and terms into both', () => {
    const different = [...welsh].filter(
      ([path, sentence]) => marks(sentence).join() !== marks(english.get(path) ?? '').join(),
    )
    assert.deepEqual(different, [])
  })

  it('never says “release” of a plan, since people are released from prison', () => {
    assert.deepEqual(
      [...english].filter(([, sentence]) => /\breleas/i.test(sentence)),
      [],
    )
  })

  it('never says that anybody is safe', () => {
    const claims = [...english].filter(
      ([, sentence]) => /\b(is|are) (now )?safe\b/i.test(sentence) && !/not safe/i.test(sentence),
    )
    assert.deepEqual(claims, [])
  })
})
