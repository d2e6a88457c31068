import { speaksForAgency, type Actor } from '../actor.ts'
import type { AreaProfile } from '../area-profile.ts'
import type { Case } from '../cases/case.ts'
import { refusedNow } from '../cases/recording.ts'
import { refusedWords, safeOf } from '../cases/safe-address.ts'
import type { Directory } from '../directory/directory.ts'
import type { ActionId } from '../ids.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { accept, refuse, type Decision } from '../refusal.ts'
import type { Instant } from '../time.ts'
import type { Action, ActionEvent, ActionSource, ActionTerms } from './action.ts'
import { isFinished } from './action-status.ts'
import { dated, refusedTerms, refusedToAgree } from './action-terms.ts'

type Wording = { what: string; terms: ActionTerms; caseFile: Case; directory: Directory; actor: Actor; at: Instant }
export type DraftAction = Wording & {
  actionId: ActionId
  number: number
  meeting: Meeting
  source?: ActionSource | undefined
}
export type ChangeAction = Wording & { profile: Pick<AreaProfile, 'stages'>; meeting: Meeting | null }

/**
 * Keeps an action the moment it is typed, with no agency and no date if need be (R090). The chair and the desk draft
 * for any agency; those who speak for an agency offer for their own and propose for any other (R093). Only on the case
 * that is being heard, on one already heard while none is open (H20), or before the meeting on one that it is to hear
 * (R162).
 */
export function decideDraftAction(state: Action | null, order: DraftAction): Decision<ActionEvent> {
  const { actionId, number, meeting, caseFile, actor, at } = order
  if (state) return refuse('already-exists')
  const refused = refusedToPropose(actor, order.terms) ?? refusedToPlan(meeting, caseFile)
  if (refused) return refused
  const terms = dated(order.terms, at)
  const unfit = refusedTerms({ ...order, terms })
  if (unfit) return unfit
  const from = order.source ? { source: order.source } : {}
  const ids = { actionId, meetingId: meeting.meetingId, caseId: caseFile.caseId, number, ...from }
  return accept({ type: 'action-drafted', at, ...actor.said, ...ids, ...terms, personal: { what: order.what.trim() } })
}

/**
 * Changes the wording or the terms: a draft by whoever may draft it, an agreed action by the chair, who must leave it
 * as complete as it was; its owner is then asked to accept it anew.
 */
export function decideChangeAction(state: Action | null, order: ChangeAction): Decision<ActionEvent> {
  const { caseFile, actor, profile, at } = order
  if (!state) return refuse('no-such-action')
  if (isFinished(state)) return refuse('action-finished')
  const isDraft = state.status === 'draft'
  const refused = isDraft
    ? (refusedToWord(actor, { agencyId: state.agencyId, personId: null }) ?? refusedToWord(actor, order.terms))
    : refusedToRule(actor)
  if (refused) return refused
  const terms = dated(order.terms, at)
  const unfit = refusedTerms({ ...order, terms }) ?? (isDraft ? null : refusedToAgree(terms, { profile, at }))
  if (unfit) return unfit
  const personal = { what: order.what.trim() }
  return accept({ type: 'action-changed', at, ...actor.said, caseId: caseFile.caseId, ...terms, personal })
}

export type WithdrawAction = { caseFile: Case; actor: Actor; at: Instant; reason?: string | undefined }

/** The chair takes an action back, draft or agreed, and says why. */
export function decideWithdrawAction(
  state: Action | null,
  { caseFile, actor, at, reason = '' }: WithdrawAction,
): Decision<ActionEvent> {
  if (!state) return refuse('no-such-action')
  if (!actor.controls) return refuse('role-not-allowed')
  if (state.status === 'withdrawn') return accept()
  if (isFinished(state)) return refuse('action-finished')
  const unsafe = refusedWords(safeOf(caseFile.referral), [reason])
  if (unsafe) return unsafe
  const personal = reason.trim() === '' ? {} : { personal: { reason: reason.trim() } }
  return accept({ type: 'action-withdrawn', at, ...actor.said, caseId: state.caseId, ...personal })
}

/** What is agreed and worked on before the meeting is on the case when it opens, with what became of it (R162). */
function refusedToPlan(meeting: Meeting, { caseId }: Case) {
  return meeting.status === 'planned' && meeting.hearings.has(caseId) ? null : refusedNow(meeting, caseId)
}

/** For their own agency or another one, but nobody is named by a representative save themselves: see below. */
function refusedToPropose(actor: Actor, { personId }: ActionTerms) {
  if (actor.controls) return null
  if (!speaksForAgency(actor.role)) return refuse('role-not-allowed')
  return personId === null || personId === actor.personId ? null : refuse('role-not-allowed')
}

/**
 * A representative words what is their own agency's and names nobody but themselves: an answer about a colleague would
 * tell.
 */
function refusedToWord(actor: Actor, { agencyId, personId }: Pick<ActionTerms, 'agencyId' | 'personId'>) {
  if (actor.controls) return null
  if (!speaksForAgency(actor.role)) return refuse('role-not-allowed')
  if (agencyId !== actor.agencyId) return refuse('not-your-agency')
  return personId === null || personId === actor.personId ? null : refuse('role-not-allowed')
}

function refusedToRule(actor: Actor) {
  return actor.controls ? null : refuse('role-not-allowed')
}
