import { answered, type AreaProfile } from '../../domain/area-profile.ts'
import type { PaperKind } from '../../domain/register/register.ts'
import type { Instant } from '../../domain/time.ts'
import { welshTerms } from '../plans/plan-words-cy.ts'
import type { Language } from './language.ts'
import { readerMark, type Paper, type PaperPart } from './paper.ts'
import { paperWords } from './paper-words.ts'
import { shortOf } from './plan-paper.ts'
import { recordWords } from './record-words.ts'

/** For whom a paper is made, when, in which language, and of what: an id, for the name of its file. */
export type PaperFor = {
  kind: PaperKind
  language: Language
  reader: string
  profile: AreaProfile
  at: Instant
  about: string
}

/** The area's own words for people and papers, in the paper's language (X25). */
export function termsFor({ profile, language }: Pick<PaperFor, 'profile' | 'language'>): AreaProfile['terms'] {
  return language === 'cy' ? welshTerms(profile.terms) : profile.terms
}

/** Puts marking, reader and page numbers round the parts of a paper; the warning too, where it tells of anybody. */
export function framed(paper: PaperFor, parts: readonly PaperPart[], tellsOfPeople = true): Paper {
  const { kind, language, reader, profile, at, about } = paper
  const words = paperWords(language)
  const title = recordWords(language).titles[kind]
  const sharing = answered(profile.onwardSharing, '')
  return {
    language,
    title,
    fileName: `${kind}-${shortOf(about)}.docx`,
    wide: false,
    header: {
      marking: answered(profile.marking, 'OFFICIAL-SENSITIVE'),
      warning: tellsOfPeople ? words.warning(termsFor(paper)) : '',
      reader: words.forReader(readerMark),
    },
    footer: {
      lines:
        sharing && tellsOfPeople
          ? [{ text: `${sharing} (${words.clause} ${profile.onwardSharing.clause})`, language: 'en' }]
          : [],
      place: `${words.copyFor(readerMark)}. ${title}`,
      page: words.page,
      of: words.of,
    },
    copyFor: reader,
    writtenAt: at,
    parts: [{ kind: 'title', text: title }, ...parts],
  }
}

/** A heading with what stands under it; words of absence where nothing does (harms, rule 9). */
export function underHeading(
  text: string,
  { parts, none, level = 1 }: { parts: readonly PaperPart[]; none: string; level?: 1 | 2 },
): readonly PaperPart[] {
  const empty = parts.every((part) => part.kind === 'table' && part.rows.length === 0)
  return [{ kind: 'heading', text, level }, ...(empty ? [{ kind: 'text' as const, text: none }] : parts)]
}

/** A table by its headings, each with the share of the width that it takes. */
export function tableOf(
  columns: readonly (readonly [string, number])[],
  rows: readonly (readonly string[])[],
): PaperPart {
  return { kind: 'table', columns: columns.map(([heading, share]) => ({ heading, share })), rows }
}
