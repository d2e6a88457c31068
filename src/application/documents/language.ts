/** The languages in which documents are laid out; areas in Wales have both. */
export type Language = 'en' | 'cy'

/** With a capital letter first, for a heading or a label. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
