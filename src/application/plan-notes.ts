import type { AreaProfile } from '../domain/area-profile.ts'
import type { CaseNote, Disclosure } from '../domain/cases/at-hearing.ts'
import type { Case } from '../domain/cases/case.ts'
import type { AgencyId } from '../domain/ids.ts'
import type { Meeting } from '../domain/meeting/meeting.ts'
import type { PlanDocument } from './plan-document.ts'
import { promptAnswerWords } from './plan-words.ts'

type Source = { heardCase: Case; meeting: Meeting; profile: Pick<AreaProfile, 'record'> }

const decisionWords: Record<Disclosure['decision'], string> = {
  disclose: 'To be disclosed',
  'not-now': 'Not now',
  no: 'Not to be disclosed',
}

/**
 * What stands beside an agency's answer: what it said, fact or opinion, where the record is of minutes (R071, R100);
 * that it holds something back, without what (R104); why it has no action (R095). The chair's own notes are not printed.
 */
export function noteLines({ heardCase, meeting, profile }: Source, agencyId: AgencyId): readonly string[] {
  const { value } = profile.record
  const minutes = value === 'minutes' || value === 'minutes-and-actions'
  return heardCase.notes
    .filter((note) => note.meetingId === meeting.meetingId && note.agencyId === agencyId)
    .flatMap((note) => lineOf(note, minutes))
}

function lineOf({ kind, basis, text }: CaseNote, minutes: boolean): readonly string[] {
  if (kind === 'withheld') return ['Holds information back']
  if (kind === 'no-action') return [`No action, because: ${text}`]
  if (kind !== 'said' || !minutes) return []
  if (basis === null) return [text]
  return [basis === 'fact' ? `Fact: ${text}` : `Professional opinion: ${text}`]
}

/** The decision on a disclosure, for the record copy alone: other readers of the plan may not know of it (R083). */
export function disclosureRow({ disclosure }: Case): PlanDocument['prompts'] {
  if (!disclosure) return []
  const { decision, idva, teller, reason } = disclosure
  const note = [`Referral to the IDVA: ${promptAnswerWords[idva]}`, teller, reason].filter(Boolean).join('. ')
  return [{ prompt: 'Disclosure decision', answer: decisionWords[decision], note }]
}
