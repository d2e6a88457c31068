import assert from 'node:assert/strict'
import { cy } from '../../../tabs/wording/cy.ts'
import { en } from '../../../tabs/wording/en.ts'
import { intake as intakeCy } from '../../../tabs/wording/cy/intake.ts'
import { intake as intakeEn } from '../../../tabs/wording/en/intake.ts'
import { teams as teamsCy } from '../../../tabs/wording/cy/teams.ts'
import { teams as teamsEn } from '../../../tabs/wording/en/teams.ts'
import { board as boardCy } from '../../../tabs/wording/cy/board.ts'
import { board as boardEn } from '../../../tabs/wording/en/board.ts'
import { my as myCy } from '../../../tabs/wording/cy/my.ts'
import { my as myEn } from '../../../tabs/wording/en/my.ts'
import { preparing as preparingCy } from '../../../tabs/wording/cy/preparing.ts'
import { preparing as preparingEn } from '../../../tabs/wording/en/preparing.ts'
import { typing as typingCy } from '../../../tabs/wording/cy/typing.ts'
import { typing as typingEn } from '../../../tabs/wording/en/typing.ts'
import { officeCy } from '../../../tabs/wording/office-cy.ts'
import { officeEn } from '../../../tabs/wording/office-en.ts'

/** Every sentence of a language by its path; a sentence with gaps is filled with marks that must come back. */
function sentencesOf(words: unknown, path = ''): Map<string, string> {
  if (typeof words === 'string') return new Map([[path, words]])
  if (typeof words === 'function') return new Map([[path, filled(words)]])
  if (typeof words !== 'object' || words === null) throw new Error(`no sentence at ${path}`)
  return new Map(Object.entries(words).flatMap(([key, inner]) => [...sentencesOf(inner, `${path}/${key}`)]))
}

const terms = new Proxy<object>(Object.create(null) as object, { get: (_target, name) => `<${String(name)}>` })
function filled(words: Function): string {
  const said = String(Reflect.apply(words, undefined, ['<1>', '<2>', '<3>']))
  return said === '' || said.includes('undefined') ? String(Reflect.apply(words, undefined, [terms])) : said
}
const marks = (sentence: string): readonly string[] => (sentence.match(/<\w+>/g) ?? []).toSorted()

/** Names, marks and words that are the same in both languages. */
const same = /^(Caseroom|MARAC.*|Agenda|Person|<1>.*|\[.*)$/

/** What comes with a page of its own. */
const laterEn = { board: boardEn, my: myEn, preparing: preparingEn, typing: typingEn }
const laterCy = { board: boardCy, my: myCy, preparing: preparingCy, typing: typingCy }

describe('the wording', () => {
  const english = sentencesOf({ ...en, office: officeEn, intake: intakeEn, teams: teamsEn, ...laterEn })
  const welsh = sentencesOf({ ...cy, office: officeCy, intake: intakeCy, teams: teamsCy, ...laterCy })

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
