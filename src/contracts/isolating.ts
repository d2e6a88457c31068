/** Any mark or letter that turns the direction of what is read. */
const TURNS = /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/
const BEGIN = '\u2068'
const END = '\u2069'

/**
 * The same words, kept from turning the sentence round them where they are written from right to left or hold marks.
 */
export function isolated(words: string): string {
  return TURNS.test(words) ? BEGIN + closed(words) + END : words
}

/** Each isolation that is begun in these words is ended in them, and none is ended that was not begun. */
function closed(words: string): string {
  let open = 0
  let said = ''
  for (const one of words) {
    if (one === END && open === 0) continue
    if (one === END) open -= 1
    if (one >= '\u2066' && one <= BEGIN) open += 1
    said += one
  }
  return said + END.repeat(open)
}

/** A wording whose sentences isolate whatever is put into them: people's own words never turn the page's. */
export function isolating<Words extends object>(words: Words): Words {
  return Object.fromEntries(Object.entries(words).map(([name, said]) => [name, each(said)])) as Words
}

function each(said: unknown): unknown {
  if (typeof said === 'function')
    return (...given: readonly unknown[]): unknown => Reflect.apply(said, undefined, given.map(keptApart)) as unknown
  return typeof said === 'object' && said !== null && !Array.isArray(said) ? isolating(said) : said
}

/** Words that are put in by themselves, or by name among others. */
function keptApart(given: unknown): unknown {
  if (typeof given === 'string') return isolated(given)
  if (typeof given !== 'object' || given === null || Object.getPrototypeOf(given) !== Object.prototype) return given
  return Object.fromEntries(Object.entries(given).map(([name, one]) => [name, keptApart(one)]))
}
