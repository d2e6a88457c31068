import type { AreaProfile } from '../../domain/area-profile.ts'
import type { CaseNote } from '../../domain/cases/at-hearing.ts'
import type { Case } from '../../domain/cases/case.ts'
import type { AgencyId } from '../../domain/ids.ts'
import type { Meeting } from '../../domain/meeting/meeting.ts'
import type { PlanDocument } from './plan-document.ts'
import type { PlanWords } from './plan-words.ts'

type Source = {
  heardCase: Case
  meeting: Meeting
  profile: Pick<AreaProfile, 'record' | 'chairNotes'>
  words: PlanWords
}

/**
 * What stands beside an agency's answer: what it said, fact or opinion, where the record is of minutes (R071, R100);
 * that it holds something back, without what (R104); why it has no action (R095).
 */
export function noteLines(source: Source, agencyId: AgencyId): readonly string[] {
  const minutes = isOfMinutes(source)
  return notesOf(source)
    .filter((note) => note.agencyId === agencyId)
    .flatMap((note) => lineOf(note, { minutes, words: source.words.notes }))
}

/**
 * The chair's own notes, which are added to the minutes where the protocol says so, and are printed nowhere else
 * (R101).
 */
export function chairNoteLines(source: Source): readonly string[] {
  if (!isOfMinutes(source) || source.profile.chairNotes.value !== true) return []
  return notesOf(source).flatMap(({ kind, text }) => (kind === 'chair' ? [text] : []))
}

function isOfMinutes({ profile }: Source): boolean {
  const { value } = profile.record
  return value === 'minutes' || value === 'minutes-and-actions'
}

function notesOf({ heardCase, meeting }: Source): readonly CaseNote[] {
  return heardCase.notes.filter((note) => note.meetingId === meeting.meetingId)
}

function lineOf(
  { kind, basis, text }: CaseNote,
  { minutes, words }: { minutes: boolean; words: PlanWords['notes'] },
): readonly string[] {
  if (kind === 'withheld') return [words.withheld]
  if (kind === 'no-action') return [`${words['no-action']}: ${text}`]
  if (kind !== 'said' || !minutes) return []
  return [basis === null ? text : `${words[basis]}: ${text}`]
}

/** The decision on a disclosure, for the record copy alone: other readers of the plan may not know of it (R083). */
export function disclosureRow({ disclosure }: Case, words: PlanWords): PlanDocument['prompts'] {
  if (!disclosure) return []
  const { decision, idva, teller, reason } = disclosure
  const note = [`${words.disclosure.idva}: ${words.promptAnswers[idva]}`, teller, reason].filter(Boolean).join('. ')
  return [{ prompt: words.disclosure.title, answer: words.disclosure.decisions[decision], note }]
}
