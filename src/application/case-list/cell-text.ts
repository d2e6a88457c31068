import { localDate } from '../../contracts/words.ts'
import type { Party } from '../../domain/cases/case.ts'
import type { Received } from '../../domain/intake/cut-off.ts'
import type { LocalDate } from '../../domain/time.ts'

/** A telephone number with its country code, and whatever is said about it. */
const telephone = /^\+\d[\d ()-]{6,}([\s,;.:][^|!=]*)?$/
/** A dash before words, as in a list of points. */
const point = /^-\s+\p{L}[^|!=]*$/u
const onlyDashes = /^[-–—]+$/
const unprintable = /\p{Cc}|\p{Bidi_Control}/gu
/** A day, and an hour behind it, with seconds or without. */
const dayAndTime = /^(.*\d)[ T]+(\d{1,2}:\d{2})(?::\d{2}(?:\.\d+)?)?$/
const ordinaryDate = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/

/**
 * True where a spreadsheet would work the cell out instead of showing it. Telephone numbers, points and a dash for
 * *nothing* begin the same way and are words.
 */
export function isFormula(cell: string): boolean {
  if (/^[\t\r]/.test(cell)) return true
  const text = cell.normalize('NFKC').trim()
  if (/^[=@]/.test(text)) return true
  return /^[+-]/.test(text) && ![telephone, point, onlyDashes].some((words) => words.test(text))
}

/** The words of a cell: one way of writing each letter, no hidden characters, and nothing where it held only a dash. */
export function tidy(cell: string): string {
  const lines = cell.normalize('NFC').replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ').split('\n')
  const text = lines.map((line) => line.replaceAll(unprintable, '')).join('\n')
  return onlyDashes.test(text.trim()) ? '' : text.trim()
}

/** A calendar date written `YYYY-MM-DD` or `dd/mm/yyyy`; undefined where no calendar has it. */
export function dateOf(text: string): LocalDate | undefined {
  const parts = ordinaryDate.exec(text)
  const iso = parts ? `${parts[3]}-${parts[2]?.padStart(2, '0')}-${parts[1]?.padStart(2, '0')}` : text
  return localDate.safeParse(iso).success && iso >= '1900' ? iso : undefined
}

/** A day with or without a London time of day; undefined where either is none. */
export function receivedOf(text: string): Received | undefined {
  const [, day = text, time] = dayAndTime.exec(text) ?? []
  const received = dateOf(day.trim())
  if (received === undefined || time === undefined) return received === undefined ? undefined : { received }
  const receivedTime = time.padStart(5, '0')
  return receivedTime < '24:00' && receivedTime.slice(3) < '60' ? { received, receivedTime } : undefined
}

/** A whole number from 0 up to `most`. */
export function wholeNumber(text: string, most: number): number | undefined {
  return /^\d{1,4}$/.test(text) && Number(text) <= most ? Number(text) : undefined
}

/** The entries of a cell that holds several, `;` between them. */
export function entriesOf(text: string): readonly string[] {
  const entries = text.split(/[;\n]/).map((entry) => entry.trim())
  return entries.filter((entry) => entry !== '')
}

/** People written `First Last dd/mm/yyyy; …`; the date may be left out, and undefined says that one is no date. */
export function peopleOf(text: string): readonly Party[] | undefined {
  const people = entriesOf(text).map(personOf)
  return people.every((person) => person !== undefined) ? people : undefined
}

/** A choice as people write it: no capitals, and one space for any dash, underscore or space. */
export function asChoice(text: string): string {
  return text.toLowerCase().replaceAll(/[\s_-]+/g, ' ')
}

function personOf(entry: string): Party | undefined {
  const words = entry.split(/\s+/)
  const dated = /\d/.test(words.at(-1) ?? '')
  const born = dated ? dateOf(words.pop() ?? '') : null
  if (born === undefined) return undefined
  const [firstName = '', ...rest] = words
  return { firstName, lastName: rest.join(' '), born, address: '', postcode: '' }
}
