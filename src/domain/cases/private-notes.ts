import { speaksForAgency, type Actor } from '../actor.ts'
import type { AgencyId } from '../ids.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { accept, refuse, type Decision } from '../refusal.ts'
import type { Instant } from '../time.ts'
import type { Case, CaseEvent } from './case.ts'
import { refusedWords, safeOf } from './safe-address.ts'

type KeepPrivateNotes = { actor: Actor; meeting: Meeting; text: string; at: Instant }

/**
 * What an agency notes for itself on one case, apart from what it shares (H22): for those who speak for it and for
 * nobody else, until the meeting has ended. An address that is sealed stands in no free text at all (H41).
 */
export function decideKeepPrivateNotes(state: Case | null, order: KeepPrivateNotes): Decision<CaseEvent> {
  const { actor, meeting, at } = order
  if (!state) return refuse('no-such-case')
  if (!speaksForAgency(actor.role)) return refuse('role-not-allowed')
  if (!meeting.hearings.has(state.caseId)) return refuse('case-not-on-agenda')
  if (meeting.status === 'ended') return refuse('meeting-ended')
  const text = order.text.trim()
  const unsafe = refusedWords(safeOf(state.referral), [text])
  if (unsafe) return unsafe
  const { caseId } = state
  const { agencyId, personId: by } = actor
  if (privateNotesOf(state, { agencyId, meeting }) === text) return accept()
  return accept({
    type: 'private-notes-kept',
    at,
    by,
    caseId,
    meetingId: meeting.meetingId,
    personal: { agencyId, text },
  })
}

/** What an agency has noted for itself for this meeting; research ends with the meeting that it was made for. */
export function privateNotesOf(
  { privateNotes }: Pick<Case, 'privateNotes'>,
  { agencyId, meeting }: { agencyId: AgencyId; meeting: Pick<Meeting, 'meetingId' | 'status'> },
): string {
  const kept = privateNotes?.get(agencyId)
  return kept && kept.meetingId === meeting.meetingId && meeting.status !== 'ended' ? kept.text : ''
}
