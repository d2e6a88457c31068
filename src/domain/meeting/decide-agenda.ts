import { answered } from '../area-profile.ts'
import type { AreaProfile } from '../area-profile.ts'
import type { CaseId } from '../ids.ts'
import { accept, refuse } from '../refusal.ts'
import type { Decision, Refusal } from '../refusal.ts'
import { arranged, moveTo, numbered } from './agenda-order.ts'
import { unlessCase } from './case-standing.ts'
import type { Meeting, MeetingEvent } from './meeting.ts'
import { usualSlot } from './slot-clock.ts'
import { saidBy, stopped } from './who-may.ts'
import type { CaseOrder, Order } from './who-may.ts'

/** What the agenda must know of a case; nothing in it describes anyone. */
export type CaseForAgenda = { hasChildren: boolean; panel: 'open' | 'undecided' | 'closed' }
export type WishedItem = { caseId: CaseId; minutes?: number | undefined }
/** Every case of the area, and those that whoever orders must not know of: they keep their place, unseen. */
export type AgendaFacts = { cases: ReadonlyMap<CaseId, CaseForAgenda>; hidden: ReadonlySet<CaseId> }
export type SetAgenda = Order &
  AgendaFacts & {
    items: readonly WishedItem[]
    profile: Pick<AreaProfile, 'slot'>
    /** Numbers that this meeting has never given, in the order in which they were drawn: one for each item at least. */
    tickets: readonly number[]
  }
export type MoveCase = CaseOrder & AgendaFacts & { toIndex: number; reason: string }

/** Sets what is still to be heard, in order; a case heard or open keeps its place and its number (R063, R064). */
export function decideSetAgenda(meeting: Meeting, order: SetAgenda): Decision<MeetingEvent> {
  const { who, at, items, cases, profile } = order
  const no = stopped(meeting, { order: 'set-agenda', who }) ?? unlistable(meeting, order)
  if (no) return no
  const wished: { caseId: CaseId; slotSeconds: number }[] = []
  for (const item of items) {
    const minutes = item.minutes ?? slotMinutes(profile.slot, cases.get(item.caseId)?.hasChildren ?? false)
    wished.push({ caseId: item.caseId, slotSeconds: minutes * 60 })
  }
  const closed = closedPanels(cases)
  const inOrder = arranged(meeting, { wished, hidden: order.hidden, closed })
  return accept({
    type: 'agenda-set',
    at,
    by: who,
    items: numbered(meeting, { inOrder, closed, tickets: order.tickets }),
  })
}

/** Posts the agenda to the channel: the card tells everyone alike that it is ready, and nothing of what is on it. */
export function decidePostAgenda(meeting: Meeting, { who, at }: Order): Decision<MeetingEvent> {
  const no = stopped(meeting, { order: 'post-agenda', who })
  if (no) return no
  return meeting.agenda.length === 0 ? refuse('agenda-empty') : accept({ type: 'agenda-posted', at, by: who })
}

/** Hears a case earlier or later, with the reason; it keeps its number (R063). */
export function decideMoveCase(meeting: Meeting, order: MoveCase): Decision<MeetingEvent> {
  const { who, at, caseId, toIndex, cases, hidden } = order
  const no = stopped(meeting, { order: 'move-case', who }) ?? (hidden.has(caseId) ? refuse('case-not-on-agenda') : null)
  const unready = no ?? unlessCase(meeting, { caseId, is: ['waiting'] })
  if (unready) return unready
  const reason = order.reason.trim()
  if (reason === '') return refuse('reason-missing')
  const index = moveTo(meeting.agenda, { caseId, toIndex, hidden, closed: closedPanels(cases) })
  return accept({ type: 'case-moved', at, said: saidBy(meeting, who), caseId, toIndex: index, personal: { reason } })
}

/** A case that is closed while it waits is heard behind the open ones, under the number that it has (R053). */
export function decideHearLast(meeting: Meeting, { who, at, caseId }: CaseOrder): Decision<MeetingEvent> {
  const last = meeting.agenda.length - 1
  const waits = meeting.hearings.get(caseId)?.status === 'waiting'
  if (!waits || meeting.agenda[last]?.caseId === caseId) return accept()
  const said = { by: who, enteredBy: who }
  return accept({ type: 'case-moved', at, said, caseId, toIndex: last, personal: { reason: '' } })
}

/** Takes a case off this meeting; the new date and the reason stand on the case itself (R173). */
export function decideDeferCase(meeting: Meeting, { who, at, caseId }: CaseOrder): Decision<MeetingEvent> {
  const no = stopped(meeting, { order: 'defer-case', who }) ?? unlessCase(meeting, { caseId, is: ['waiting', 'open'] })
  return no ?? accept({ type: 'case-taken-off', at, said: saidBy(meeting, who), caseId })
}

function unlistable(meeting: Meeting, { items, cases, hidden }: SetAgenda): { refusal: Refusal } | null {
  const seen = new Set<CaseId>()
  for (const { caseId } of items) {
    const known = cases.get(caseId)
    if (!known || hidden.has(caseId)) return refuse('no-such-case', { about: caseId })
    if (seen.has(caseId)) return refuse('already-exists', { about: caseId })
    if (known.panel === 'undecided') return refuse('case-closed-panel-undecided', { about: caseId })
    const status = meeting.hearings.get(caseId)?.status
    if (status === 'open') return refuse('case-open', { about: caseId })
    if (status === 'heard') return refuse('case-already-heard', { about: caseId })
    seen.add(caseId)
  }
  return null
}

/**
 * The area's slot for a case (R064, Thurrock 5.2, Gwent 4.10), and ours, shown as such, until the area has answered.
 */
function slotMinutes(slot: AreaProfile['slot'], hasChildren: boolean): number {
  const { minutes, withChildrenMinutes = minutes } = answered(slot, usualSlot)
  const chosen = hasChildren ? withChildrenMinutes : minutes
  return typeof chosen === 'number' ? chosen : chosen.to
}

function closedPanels(cases: ReadonlyMap<CaseId, CaseForAgenda>): ReadonlySet<CaseId> {
  return new Set([...cases].filter(([, { panel }]) => panel === 'closed').map(([caseId]) => caseId))
}
