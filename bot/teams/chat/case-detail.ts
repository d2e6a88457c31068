/** Longer than any of the words that the bot knows: whoever writes so much is telling it something. */
const MANY_WORDS = 6

/**
 * What a case is told in: an address, a number, a date, a numbered case, two names in a row, or the work's own words.
 */
const signs: readonly RegExp[] = [
  /\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b/i,
  /\d[\d ()-]{6,}\d/,
  /\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b/,
  /\b(?:case|action|achos|cam)\s*\d/i,
  /\b\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+/u,
  /\b(?:victim|perpetrator|survivor|child|children|husband|wife|partner|police|injunction|assault|threat|weapon|refuge|address)/i,
  /\b(?:dioddefwr|cyflawnwr|plentyn|plant|gŵr|gwraig|heddlu|ymosod|bygythiad|lloches|cyfeiriad)/i,
]

/**
 * Whether a message reads as if it told of a case. It looks at the words alone and at no case, so that nobody can learn
 * from the answer whom a meeting speaks of; it would rather ask once too often.
 */
export function looksLikeCaseDetail(text: string): boolean {
  if (text === '') return false
  return text.split(/\s+/).length >= MANY_WORDS || signs.some((sign) => sign.test(text))
}
