import type { Phrase } from '../../src/contracts/typing-view.ts'

/** The text with its last finished word written out, where that is one of the typist's own abbreviations. */
export function withPhrase(text: string, phrases: readonly Phrase[]): string {
  const [, before = '', word = '', after = ''] = /^(.*?)([\p{L}\p{N}]+)([^\p{L}\p{N}]+)$/su.exec(text) ?? []
  const found = word && phrases.find(({ short }) => short.toLowerCase() === word.toLowerCase())
  return found ? `${before}${found.long}${after}` : text
}

/** The same as the line is sent, when nothing follows the last word. */
export function withLastPhrase(text: string, phrases: readonly Phrase[]): string {
  return withPhrase(`${text} `, phrases).trimEnd()
}
