import type { Directory, Person } from '../directory/directory.ts'

/** Shorter names than this differ by a letter too often for one to be taken for the other. */
const TOO_SHORT = 6

/**
 * Somebody else of the directory for whom a person is easily taken: whose name or address is nearly the same, or whose
 * address has nearly the same domain while more people share theirs (a typing error). Null where there is nobody.
 */
export function alikeTo(person: Person, { people }: Directory): Person | null {
  const others = [...people.values()].filter(({ personId }) => personId !== person.personId)
  return (
    others.find((other) => sameName(person.name, other.name) || isNear(person, other)) ??
    others.find((other) => isWritten(person, other)) ??
    misspeltDomain(person, others)
  )
}

/** True where somebody else of the directory reads the very same address. */
export function sharesAddress({ personId, mail }: Person, { people }: Directory): boolean {
  const address = mail.trim().toLowerCase()
  if (address === '') return false
  return [...people.values()].some(
    (other) => other.personId !== personId && other.mail.trim().toLowerCase() === address,
  )
}

/** Two people of one surname and one first letter are taken for each other (H19). */
function sameName(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  const [first, second] = [a.at(-1) ?? '', b.at(-1) ?? '']
  return a.length > 1 && b.length > 1 && first === second && a[0]?.[0] === b[0]?.[0]
}

/** Addresses that differ by one letter before the @, or after it. */
function isNear(person: Person, other: Person): boolean {
  const [mine, theirs] = [local(person), local(other)]
  const [here, there] = [domain(person), domain(other)]
  if (here === there) return Math.min(mine.length, theirs.length) >= TOO_SHORT && isOneApart(mine, theirs)
  return mine === theirs && here.length >= 2 * TOO_SHORT && isOneApart(here, there)
}

/** The address spells somebody else's whole name, and not this person's own: two addresses may have been swapped. */
function isWritten(person: Person, other: Person): boolean {
  const spelt = letters(local(person))
  const [mine, theirs] = [wordsOf(person.name), wordsOf(other.name)]
  const whole = (words: readonly string[]) => words.length > 1 && words.every((word) => spelt.includes(word))
  return whole(theirs) && !whole(mine)
}

function misspeltDomain(person: Person, others: readonly Person[]): Person | null {
  const mine = domain(person)
  const among = (wanted: string) => others.filter((other) => domain(other) === wanted)
  const near = others.find((other) => domain(other).length >= 2 * TOO_SHORT && isOneApart(mine, domain(other)))
  return near && among(domain(near)).length > among(mine).length ? near : null
}

/** One letter more, less or other, or two in turn; letters that look the same count as the same. */
function isOneApart(one: string, other: string): boolean {
  const [a, b] = [folded(one), folded(other)]
  if (one === other) return false
  if (a === b) return true
  if (Math.abs(a.length - b.length) > 1) return false
  const from = a.split('').findIndex((letter, at) => letter !== b[at])
  const at = from < 0 ? a.length : from
  const rest = (text: string, skipped: number) => text.slice(at + skipped)
  const turned = a[at] === b[at + 1] && a[at + 1] === b[at] && rest(a, 2) === rest(b, 2)
  return turned || rest(a, 1) === rest(b, 1) || rest(a, 1) === rest(b, 0) || rest(a, 0) === rest(b, 1)
}

function folded(text: string): string {
  return text.replaceAll('0', 'o').replaceAll(/[1l|]/g, 'i').replaceAll('rn', 'm').replaceAll('vv', 'w')
}

function local({ mail }: Person): string {
  return mail.toLowerCase().split('@')[0] ?? ''
}

function domain({ mail }: Person): string {
  return mail.toLowerCase().split('@')[1] ?? ''
}

function letters(text: string): string {
  return text.replaceAll(/[^a-z]/g, '')
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/\s+/)
    .map(letters)
    .filter((word) => word.length > 1)
}
