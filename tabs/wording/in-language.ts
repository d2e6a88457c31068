/**
 * The words of a part of the tab in the language of the page. They come with the pages that need them, in both languages,
 * and not before.
 */
export function inLanguage<Words>({ en, cy }: { en: Words; cy: Words }): Words {
  return document.documentElement.lang === 'cy' ? cy : en
}
