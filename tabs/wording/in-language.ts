import { isolating } from '../../src/contracts/isolating.ts'

const keptApart = new WeakMap<object, object>()

/**
 * The words of a part of the tab in the language of the page. They come with the pages that need them, in both
 * languages, and not before; whatever is put into them turns nothing beside it, as in the words of the first screen.
 */
export function inLanguage<Words extends object>({ en, cy }: { en: Words; cy: Words }): Words {
  const words = document.documentElement.lang === 'cy' ? cy : en
  const known = (keptApart.get(words) as Words | undefined) ?? isolating(words)
  keptApart.set(words, known)
  return known
}
