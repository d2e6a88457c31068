import type { Phrase } from '../../src/contracts/typing-view.ts'

/** Both look only where a word begins or ends, so that a very long line costs no more than a look at each letter. */
const lastWord = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+$/u
const behindIt = /(?<=[\p{L}\p{N}])[^\p{L}\p{N}]+$/u

/** The text with its last finished word written out, where that is one of the typist's own abbreviations. */
export function withPhrase(text: string, phrases: readonly Phrase[]): string {
  const after = behindIt.exec(text)?.[0]
  if (after === undefined) return text
  const upTo = text.slice(0, -after.length)
  const word = lastWord.exec(upTo)?.[0] ?? ''
  const found = phrases.find(({ short }) => short.toLowerCase() === word.toLowerCase())
  return found ? `${upTo.slice(0, -word.length)}${found.long}${after}` : text
}

/** The same as the line is sent, when nothing follows the last word. */
export function withLastPhrase(text: string, phrases: readonly Phrase[]): string {
  return withPhrase(`${text} `, phrases).trimEnd()
}
