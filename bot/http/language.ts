import type { Problem } from '../../src/contracts/problem.ts'
import type { Refused } from '../../src/application/caseroom.ts'
import { problemsCy } from '../wording/problems.cy.ts'
import { problemsEn } from '../wording/problems.en.ts'

/** The languages that sentences for people are kept in; areas in Wales may ask for Welsh. */
export type Language = 'en' | 'cy'

const clauseWords = { en: 'Clause', cy: 'Cymal' }
const sentences = { en: problemsEn, cy: problemsCy }

/** The language that `Accept-Language` prefers of those that there are; English where it names neither. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '').split(',').map(readWish)
  const [first] = wishes.filter((wish) => wish.weight > 0).sort((a, b) => b.weight - a.weight)
  return first?.language ?? 'en'
}

/** A refusal as it leaves the server: its code, and the sentence for it in the reader's language. */
export function problemIn(language: Language, { code, clause, about }: Refused['refusal']): Problem {
  return { code, sentence: sentences[language][code], ...(clause && { clause }), ...(about && { about }) }
}

/** A refusal as the bot says it: the sentence, the clause that it rests on where a protocol has one, and the code. */
export function refusalInWords(language: Language, { code, clause }: Refused['refusal']): string {
  const sentence = sentences[language][code]
  return `${sentence}${clause && clause !== 'local' ? ` ${clauseWords[language]} ${clause}.` : ''} (${code})`
}

function readWish(text: string): { language: Language; weight: number } {
  const [tag = '', quality = 'q=1'] = text.split(';').map((part) => part.trim().toLowerCase())
  const main = tag.split('-')[0]
  const weight = Number(quality.replace('q=', ''))
  const known = main === 'cy' || main === 'en'
  return { language: main === 'cy' ? 'cy' : 'en', weight: known && Number.isFinite(weight) ? weight : 0 }
}
