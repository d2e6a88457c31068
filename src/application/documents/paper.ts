import type { Instant } from '../../domain/time.ts'
import type { Language } from './language.ts'

/**
 * Stands for the reader in the header and footer of a paper, the only places that say whose copy it is: everything else
 * of it is the same for all its readers, and is laid out once.
 */
export const readerMark = '\uE000'

/** One part of a paper, in the order in which it is read. */
export type PaperPart =
  | { kind: 'title'; text: string }
  | { kind: 'heading'; text: string; level?: 1 | 2 }
  | { kind: 'facts'; facts: readonly (readonly [string, string])[] }
  /** `language` where it is not the paper's own, such as a protocol's English in a Welsh paper: it is spoken so. */
  | { kind: 'text'; text: string; language?: Language }
  | { kind: 'table'; columns: readonly PaperColumn[]; rows: readonly (readonly string[])[] }

/** A column's heading, and the share of the page's width that it takes. */
export type PaperColumn = { heading: string; share: number }

/** A document before it is a file: words and their order, and nothing of how Word writes them. */
export type Paper = {
  language: Language
  /** What the file says of itself where nobody opens it: no person, no place, no number of a case. */
  title: string
  fileName: string
  /** On its side, for a wide table. */
  wide: boolean
  /** On every page: the marking, what must not happen to it, and whose copy it is; an empty line is left out. */
  header: { marking: string; warning: string; reader: string }
  /** On every page: lines, and beside the page's number what it is. */
  footer: { lines: readonly FooterLine[]; place: string; page: string; of: string }
  /** In place of the mark; empty on the record copy, which has none. */
  copyFor: string
  writtenAt: Instant
  parts: readonly PaperPart[]
}
export type FooterLine = { text: string; language?: Language }
