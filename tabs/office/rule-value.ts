import type { RuleValue } from '../../src/contracts/area-view.ts'
import type { OfficeWording } from '../wording/office-en.ts'

/** A rule's value in words: each named part by its name, lists with commas, and the area's own words as they are. */
export function ruleInWords(value: RuleValue, words: OfficeWording): string {
  if (value === null) return words.nothing
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return words.areaValues[value] ?? value
  if (isList(value)) return value.map((each) => ruleInWords(each, words)).join('; ') || words.nothing
  return Object.entries(value)
    .map(([part, inner]) => partInWords(words.areaValues[part] ?? part, ruleInWords(inner, words), inner))
    .join(', ')
}

function isList(value: RuleValue): value is readonly RuleValue[] {
  return Array.isArray(value)
}

/** A length reads as one says it: three working days; everything else as name and value. */
function partInWords(name: string, inWords: string, inner: RuleValue): string {
  return typeof inner === 'number' ? `${inWords} ${name}` : `${name}: ${inWords}`
}
