import { refuse, type Refusal } from '../refusal.ts'
import { fold, isKin, isOrdinary, isStreetWord, spellingsOf, withFigures, wordsOf } from './address-words.ts'
import type { Referral, SafeContact } from './case.ts'

/** A phrase as its words, each of which may be spelt in its several ways. */
type Phrase = readonly string[]

/**
 * The V4 values of a referral: safe contact and whereabouts, and the referred address too where it is confidential,
 * which every list shows as *withheld* (R010, H41).
 */
export function safeOf(referral: Referral): SafeContact {
  const { safe, victim } = referral
  if (!safe.addressConfidential) return safe
  const known = widened.get(referral)
  if (known) return known
  const currentAddress = [safe.currentAddress, victim.address, victim.postcode].filter(Boolean).join('\n')
  const wide = { ...safe, currentAddress }
  widened.set(referral, wide)
  return wide
}

/** One object for one referral, so that its patterns are made once. */
const widened = new WeakMap<Referral, SafeContact>()

/** Refuses words that repeat a sealed address or safe contact: they are not saved where anyone reads them (H41). */
export function refusedWords(safe: SafeContact, texts: readonly string[]): { refusal: Refusal } | null {
  return texts.some((text) => repeatsSafeAddress(text, safe)) ? refuse('safe-address-in-text') : null
}

/**
 * Whether a text repeats a sealed V4 value (H41): a postcode, the last six figures of a telephone number, a house
 * number with its street, a street by its own name, a building's name, a safe person by both names or as *sister
 * Nadia*, a mail address, or a whole value. Spelling, case, accents, punctuation, line breaks, letters that look alike,
 * numbers in words, and spaces missing or between all letters make no difference; a single ordinary word is never
 * enough, nor the town of an address.
 */
export function repeatsSafeAddress(text: string, safe: SafeContact): boolean {
  const readings = readingsOf(text)
  return patternsOf(safe).some((pattern) => readings.some((reading) => pattern.test(reading)))
}

/** A text as it stands, with figures for numbers in words, and backwards where it asks to be shown backwards. */
function readingsOf(text: string): readonly string[] {
  const folded = fold(text)
  const figures = withFigures(folded)
  const backwards = /[\u202e\u2067]/u.test(text) ? Array.from(folded).reverse().join('') : null
  return [folded, figures, backwards].filter((reading) => reading !== null)
}

/** The patterns of a referral's sealed values, made once: every text of a case is compared with the same ones. */
const made = new WeakMap<SafeContact, readonly RegExp[]>()

function patternsOf(safe: SafeContact): readonly RegExp[] {
  const known = made.get(safe) ?? newPatterns(safe)
  made.set(safe, known)
  return known
}

function newPatterns(safe: SafeContact): readonly RegExp[] {
  const addresses = safe.currentAddress.split('\n')
  const values = [...addresses, safe.safeContact, safe.notSafeContact]
  const phrases = [
    ...addresses.flatMap(addressPhrases),
    ...contactPhrases(safe.safeContact),
    ...contactPhrases(safe.notSafeContact),
    ...values.flatMap(postcodes),
    ...values.map(wordsOf).filter((whole) => isTelling(whole) || isNameOrCode(whole)),
  ]
  return [...phrases.map(loosely), ...values.flatMap(phones)]
}

/**
 * Flat, building and street of one address, a line; what follows the street is a town, which anybody may name. A number
 * with what it counts tells wherever it stands, since not every street is called one.
 */
function addressPhrases(address: string): Phrase[] {
  const parts = address.split(/[,;]/).map(wordsOf)
  const street = parts.findLastIndex((part) => part.some((word, at) => at > 0 && isStreetWord(word)))
  const building = parts.findIndex(isTelling)
  const last = street < 0 ? building : street
  const upTo = last < 0 ? parts.length : last + 1
  return parts.flatMap((part, at) => {
    const numbered = numberedStreets(part, { needsStreetWord: false })
    if (numbered.length > 0 || at >= upTo) return numbered
    return [part, part.slice(0, 2)].filter(isTelling)
  })
}

/** Numbered streets, names and mail addresses, wherever they stand in what was said of safe contact. */
function contactPhrases(contact: string): Phrase[] {
  const streets = numberedStreets(wordsOf(contact), { needsStreetWord: true })
  return [...streets, ...namesIn(contact), ...(contact.match(/\S+@\S+/g) ?? []).map(wordsOf)]
}

/** Each two words that follow each other with capitals, or after *sister* and its like, and are more than ordinary. */
function namesIn(contact: string): Phrase[] {
  const runs = contact.split(/[^\p{L}\p{M}\p{N}'’ -]/u).flatMap((part) => {
    const words = part.split(/[ -]+/).filter(Boolean)
    const found: string[][] = [[]]
    for (const word of words) {
      if (startsName(word)) found.at(-1)?.push(word)
      else found.push([])
    }
    return found
  })
  const pairs = runs.flatMap((run) => run.slice(1).map((word, at) => [...wordsOf(run[at] ?? ''), ...wordsOf(word)]))
  return pairs.filter(isTelling)
}

function startsName(word: string): boolean {
  return /^\p{Lu}/u.test(word) || isKin(fold(word))
}

function isTelling(words: Phrase): boolean {
  return words.length > 1 && words.some((word) => !isOrdinary(word))
}

/** A value of one word that can be nothing else: `Lanternhouse`, `X7Q-41`. */
function isNameOrCode([word, ...more]: Phrase): boolean {
  return word !== undefined && more.length === 0 && word.length > 5 && !isOrdinary(word)
}

/** Each house number of a text with the street or the building that follows it. */
function numberedStreets(words: Phrase, { needsStreetWord }: { needsStreetWord: boolean }): Phrase[] {
  return words.flatMap((number, at) => {
    if (!/^\d+\p{L}?$/u.test(number)) return []
    const following = words.slice(at + 1, at + 6)
    const next = following.findIndex((word) => /^\d/.test(word))
    const rest = next < 0 ? following : following.slice(0, next)
    const end = rest.findIndex((word, index) => index > 0 && isStreetWord(word))
    if (end > 0) return ofStreet(number, rest.slice(0, end + 1))
    return needsStreetWord ? [] : ofBuilding(number, rest)
  })
}

/** `14 Elm Road` whole; and without the street word, or without the number, where the street has a name of its own. */
function ofStreet(number: string, street: Phrase): Phrase[] {
  const name = street.slice(0, -1)
  const whole = [number, ...street]
  return name.every(isOrdinary) ? [whole] : [whole, [number, ...name], street]
}

/** `3 Willow House`, `14 The Larches`. */
function ofBuilding(number: string, rest: Phrase): Phrase[] {
  const first = rest.findIndex((word) => !isOrdinary(word))
  if (first < 0) return [[number, ...rest]].filter((phrase) => phrase.length > 1)
  const name = rest.slice(0, first + 1)
  return [[number, ...name], name, rest].filter((phrase) => phrase.length > 1)
}

function postcodes(value: string): Phrase[] {
  const found = fold(value).match(/(?<![\p{L}\p{N}])[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}(?![\p{L}\p{N}])/gu) ?? []
  return found.map((postcode) => [postcode.replaceAll(/\s/g, '')])
}

/** The last six figures of each number of seven figures or more, so that +44, 0 and a missing area code are all one. */
function phones(value: string): RegExp[] {
  const found = value.match(/\d(?:[\s().-]{0,3}\d){6,}/g) ?? []
  return found.map((number) => new RegExp(`${spaced(number.replaceAll(/\D/g, '').slice(-6))}(?!\\d)`, 'u'))
}

/** Finds a phrase however it is spaced, hyphenated or run together; only its two ends stand at the edge of a word. */
function loosely(phrase: Phrase): RegExp {
  const last = phrase.length - 1
  const words = phrase.map((word, at) => {
    const ways = [...spellingsOf(word)].map((way) => (at === 0 ? opening(way) : '') + spaced(way))
    return `(?:${ways.map((way) => (at === last ? way + closing(way) : way)).join('|')})`
  })
  return new RegExp(words.join(between), 'u')
}

const between = '[^\\p{L}\\p{N}]{0,12}'

function spaced(word: string): string {
  return Array.from(word, (letter) => alike.get(letter) ?? letter).join(between)
}

/** Figures and letters that are typed for each other. */
const alike = new Map(['0o', '1il'].flatMap((group) => Array.from(group, (letter) => [letter, `[${group}]`] as const)))

/** A letter does not go on from a letter, nor a figure from a figure; a letter may follow a figure, as in `14ElmRd`. */
function opening(word: string): string {
  return /^\p{N}/u.test(word) ? '(?<!\\p{N})' : '(?<!\\p{L})'
}

function closing(word: string): string {
  return /\p{N}$/u.test(word) ? '(?!\\p{N})' : '(?!\\p{L})'
}
