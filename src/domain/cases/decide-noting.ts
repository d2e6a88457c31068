import { speaksForAgency, type Actor } from '../actor.ts'
import type { AreaProfile } from '../area-profile.ts'
import type { Directory } from '../directory/directory.ts'
import type { AgencyId } from '../ids.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { accept, refuse, type Decision, type Refusal } from '../refusal.ts'
import type { Instant } from '../time.ts'
import type { AtHearingEvent, Basis, Disclosure, NoteKind } from './at-hearing.ts'
import type { Case } from './case.ts'
import { refusedNow, refusedToRecord } from './recording.ts'
import { refusedWords, safeOf } from './safe-address.ts'

type InMeeting = { actor: Actor; meeting: Meeting; at: Instant }
export type NoteOnCase = InMeeting & {
  noteId: string
  kind: NoteKind
  agencyId: AgencyId | null
  basis: Basis | null
  text: string
  directory: Directory
  profile: Pick<AreaProfile, 'factOrOpinion' | 'chairNotes'>
}
export type NameLead = InMeeting & {
  agencyId: AgencyId
  directory: Directory
  profile: Pick<AreaProfile, 'leadAgency'>
}
export type DecideDisclosure = InMeeting & { disclosure: Disclosure; profile: Pick<AreaProfile, 'prompts'> }

const ofAgencies: readonly NoteKind[] = ['said', 'withheld', 'no-action']

/**
 * A note on the open case. Those who speak for an agency note what it said, holds back, or why it has no action; the
 * chair and the desk note for anyone. Of what is held back only that it is kept, never what (R104, Thurrock 6).
 */
export function decideNoteOnCase(state: Case | null, order: NoteOnCase): Decision<AtHearingEvent> {
  const { actor, meeting, kind, agencyId, directory, profile } = order
  if (!state) return refuse('no-such-case')
  const refused = refusedNoter(order) ?? refusedNow(meeting, state.caseId)
  if (refused) return refused
  if (agencyId !== null && !directory.agencies.has(agencyId)) return refuse('no-such-agency', { about: agencyId })
  const text = kind === 'withheld' ? '' : order.text.trim()
  if (kind !== 'withheld' && text === '') return refuse('wording-empty')
  const unsafe = refusedWords(safeOf(state.referral), [text])
  if (unsafe) return unsafe
  const { clause } = kind === 'chair' ? profile.chairNotes : profile.factOrOpinion
  const { noteId, basis, at } = order
  const { caseId } = state
  const heard = { at, ...actor.said, caseId, meetingId: meeting.meetingId, clause }
  return accept({ type: 'case-noted', ...heard, noteId, kind, agencyId, basis, personal: { text } })
}

function refusedNoter({ actor, kind, agencyId }: NoteOnCase): { refusal: Refusal } | null {
  if (actor.controls) return null
  if (!speaksForAgency(actor.role) || !ofAgencies.includes(kind)) return refuse('role-not-allowed')
  return agencyId === actor.agencyId ? null : refuse('not-your-agency')
}

/**
 * The agency that leads on a case: the one named, or the referrer where the area says so; null where nobody has said
 * (R166).
 */
export function leadOf(
  { lead, referringAgencyId }: Pick<Case, 'lead' | 'referringAgencyId'>,
  { leadAgency }: Pick<AreaProfile, 'leadAgency'>,
): AgencyId | null {
  return lead ?? (leadAgency.value === 'referrer' ? referringAgencyId : null)
}

/** The meeting names the agency that leads on a case (R166, Somerset 16.3, Cornwall 17.13). */
export function decideNameLead(state: Case | null, order: NameLead): Decision<AtHearingEvent> {
  const { actor, meeting, agencyId, directory, profile, at } = order
  if (!state) return refuse('no-such-case')
  const refused = refusedToRecord({ actor, meeting, caseId: state.caseId })
  if (refused) return refused
  if (!directory.agencies.has(agencyId)) return refuse('no-such-agency', { about: agencyId })
  if (state.lead === agencyId) return accept()
  const { caseId } = state
  const { clause } = profile.leadAgency
  return accept({ type: 'lead-named', at, ...actor.said, caseId, meetingId: meeting.meetingId, clause, agencyId })
}

/** Whether somebody is told of a partner's past, by whom, and whether the IDVA goes with them (R083, Gwent 4.14). */
export function decideDisclosure(state: Case | null, order: DecideDisclosure): Decision<AtHearingEvent> {
  const { actor, meeting, profile, at } = order
  if (!state) return refuse('no-such-case')
  const refused = refusedToRecord({ actor, meeting, caseId: state.caseId })
  if (refused) return refused
  const { decision, idva } = order.disclosure
  const teller = order.disclosure.teller.trim()
  const reason = order.disclosure.reason.trim()
  const unsafe = refusedWords(safeOf(state.referral), [teller, reason])
  if (unsafe) return unsafe
  const { caseId } = state
  const { clause } = profile.prompts
  const heard = { at, ...actor.said, caseId, meetingId: meeting.meetingId, clause }
  return accept({ type: 'disclosure-decided', ...heard, personal: { decision, idva, teller, reason } })
}
