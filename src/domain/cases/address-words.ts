/** Ways in which one word of an address is written. A word that is in two groups stands for either. */
const spellings: readonly (readonly string[])[] = [
  ['road', 'rd'],
  ['street', 'st', 'str'],
  ['saint', 'st'],
  ['avenue', 'ave', 'av'],
  ['lane', 'ln'],
  ['close', 'cl', 'clo'],
  ['drive', 'dr', 'drv'],
  ['court', 'ct', 'crt'],
  ['crescent', 'cres', 'cr'],
  ['gardens', 'garden', 'gdns', 'gdn'],
  ['place', 'pl'],
  ['square', 'sq'],
  ['terrace', 'terr', 'ter', 'tce'],
  ['grove', 'grv', 'gr'],
  ['park', 'pk'],
  ['parade', 'pde'],
  ['walk', 'wlk'],
  ['view', 'vw'],
  ['house', 'hse', 'ho'],
  ['flat', 'apartment', 'apt', 'unit'],
  ['mount', 'mt'],
  ['north', 'n'],
  ['south', 's'],
  ['east', 'e'],
  ['west', 'w'],
  ['and'],
]

const streets = `road street avenue lane close drive court crescent gardens place square terrace grove park parade walk
  view way hill green rise mews row quay chase end path`

const numbers = `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty`

/** Words that say nothing about where or who, so that they never make a phrase telling by themselves. */
const ordinary = `a an the and or of for to in on at by with from via through near opposite behind c o care her his him
  she he they them their is are not no only never always do don does day days week weeks weekday weekdays weekend
  weekends mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
  january february march april may june july august september october november december
  morning mornings afternoon afternoons evening evenings night nights am pm before after between until any time times
  call calls ring phone telephone text message messages email voicemail whatsapp facebook messenger instagram
  snapchat leave speak contact number mobile landline
  work school home safe unsafe please use used ask idva police social worker gp doctor housing solicitor
  known unknown as above same fixed abode address withheld held confidential none temporary accommodation refuge hostel
  flat room unit floor house apartment staying moved new old high main long short upper lower church station park school
  london north south east west mill green king kings queen queens victoria`

const kin = `sister brother mother mum father dad aunt uncle cousin friend neighbour colleague daughter son grandmother
  nan gran grandfather`

const spelt = new Map<string, Set<string>>()
for (const group of spellings) {
  for (const word of group) spelt.set(word, new Set([...(spelt.get(word) ?? []), ...group]))
}
const numberWords = listed(numbers)
const streetWords = new Set(listed(streets).flatMap((word) => [...spellingsOf(word)]))
const ordinaryWords = new Set(listed(ordinary))
const kinWords = new Set(listed(kin))

/** Letters of other alphabets and those that they are taken for, one beneath the other. */
const lookAlike = 'авекмнорстухіјѕԁԛԝһӏαβεηικμνορτυχγɑıłøđ'
const takenFor = 'abekmhopctyxijsdqwhlabenikmvoptuxyailod'
const plainLetters = new Map(Array.from(lookAlike, (letter, at) => [letter, takenFor[at] ?? letter]))

/**
 * Lower case, no accents, no apostrophes, nothing unseen, and no letter that only looks like another: how texts are
 * compared.
 */
export function fold(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replaceAll(/['’‘`]/gu, '')
  return plain.replaceAll(/[^\p{ASCII}]/gu, (letter) => plainLetters.get(letter) ?? letter)
}

const digitWords = new Map(
  [...listed(`zero one two three four five six seven eight nine`).entries()].map(([at, word]) => [word, String(at)]),
)

const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const tensAndOnes = new RegExp(
  `\\b(${tens.slice(2).join('|')})(?:[\\s-]+(${numberWords.slice(0, 9).join('|')}))?\\b`,
  'g',
)

/** A folded text with figures for single numbers in words, as in *oh seven seven double oh*; null where it has none. */
export function withFigures(folded: string): string | null {
  const figures = folded
    .replaceAll(tensAndOnes, (_all, ten: string, one = '') =>
      String(10 * tens.indexOf(ten) + numberWords.indexOf(one) + 1),
    )
    .replaceAll(/\b(?:oh|nought)\b/g, '0')
    .replaceAll(/\b(?:zero|one|two|three|four|five|six|seven|eight|nine)\b/g, (word) => digitWords.get(word) ?? word)
    .replaceAll(/\bdouble\W*(\d)/g, '$1$1')
    .replaceAll(/\btriple\W*(\d)/g, '$1$1$1')
  return figures === folded ? null : figures
}

/** The words and numbers of a text, folded. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Every way of writing a word of an address, itself among them: `Road` and `Rd`, `14` and `fourteen`. */
export function spellingsOf(word: string): ReadonlySet<string> {
  const counted = /^\d+$/.test(word) ? numberWords[Number(word) - 1] : String(numberWords.indexOf(word) + 1)
  const other = counted === undefined || counted === '0' ? [] : [counted]
  return new Set([word, ...(spelt.get(word) ?? []), ...other])
}

/** True for `road`, `close`, `rd` and their like. */
export function isStreetWord(word: string): boolean {
  return streetWords.has(word)
}

/** True for words that anybody writes about anything. */
export function isOrdinary(word: string): boolean {
  return ordinaryWords.has(word) || kinWords.has(word) || streetWords.has(word) || /^\p{N}{1,4}$/u.test(word)
}

/** True for `sister`, `friend` and their like, which make the name after them a safe person's. */
export function isKin(word: string): boolean {
  return kinWords.has(word)
}

function listed(words: string): string[] {
  return words.split(/\s+/)
}
