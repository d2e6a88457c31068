import type { CaseId, PersonId } from '../ids.ts'
import { refuse } from '../refusal.ts'
import type { Refusal } from '../refusal.ts'
import type { Instant } from '../time.ts'
import type { Meeting, Said } from './meeting.ts'

/** Who gives an order, and when. */
export type Order = { who: PersonId; at: Instant }
export type CaseOrder = Order & { caseId: CaseId }
/** What is known from elsewhere of the people who must not hear a case: connected, or outside a closed panel's list. */
export type Barred = { mustNotHear: ReadonlySet<PersonId> }

/** Whose command the meeting obeys: whoever chairs now, the chair, and the coordinators on the chair's word. */
export function controls(meeting: Meeting, person: PersonId): boolean {
  return person === meeting.chairing || person === meeting.chair || isCoordinator(meeting, person)
}

/** Whether somebody keeps this meeting's desk: agenda, roster, record. */
export function isCoordinator(meeting: Meeting, person: PersonId): boolean {
  return meeting.coordinators.includes(person)
}

/** Who may take the chair: the chair, and the stand-ins approved for this meeting. */
export function mayChair(meeting: Meeting, person: PersonId): boolean {
  return person === meeting.chair || meeting.standIns.includes(person)
}

/** Who says what a person orders: a coordinator speaks on the word of whoever chairs, everyone else for themselves. */
export function saidBy(meeting: Meeting, person: PersonId): Said {
  return { by: isCoordinator(meeting, person) ? meeting.chairing : person, enteredBy: person }
}

/** The orders that somebody must be allowed to give; planning comes before there is a meeting. */
export type MeetingOrder =
  | 'set-agenda'
  | 'post-agenda'
  | 'move-case'
  | 'defer-case'
  | 'admit-person'
  | 'open-meeting'
  | 'read-statement'
  | 'agree-to-statement'
  | 'take-back-agreement'
  | 'take-chair'
  | 'hand-chair'
  | 'review-outstanding'
  | 'finish-outstanding'
  | 'end-meeting'
  | 'note-presence'
  | 'note-unknown'
  | 'identify-caller'
  | 'check-roster'
  | 'call-case'
  | 'enter-stage'
  | 'finish-case'
  | 'correct-attendance'
  | 'give-turn'
  | 'note-answer'
  | 'rest-have-nothing-to-add'
  | 'read-out-update'
  | 'pause-slot'
  | 'resume-slot'
  | 'extend-slot'
  | 'reach-people'

type May = (meeting: Meeting, person: PersonId) => boolean
type When = readonly Meeting['status'][]

const anyone: May = () => true
const opens: May = (meeting, person) => controls(meeting, person) || mayChair(meeting, person)
const handsChair: May = (meeting, person) => person === meeting.chairing || isCoordinator(meeting, person)
const beforeTheEnd: When = ['planned', 'open']
const fromTheOpening: When = ['open', 'ended']
const always: When = ['planned', 'open', 'ended']

/** Who may give each order, and when. What `anyone` may do is narrowed by the order's own decider. */
const orders: Record<MeetingOrder, { may: May; when: When }> = {
  'set-agenda': { may: isCoordinator, when: beforeTheEnd },
  'post-agenda': { may: isCoordinator, when: beforeTheEnd },
  'move-case': { may: controls, when: beforeTheEnd },
  'defer-case': { may: controls, when: beforeTheEnd },
  'admit-person': { may: controls, when: beforeTheEnd },
  'open-meeting': { may: opens, when: ['planned'] },
  'read-statement': { may: anyone, when: ['open'] },
  'agree-to-statement': { may: anyone, when: always },
  'take-back-agreement': { may: anyone, when: always },
  'take-chair': { may: mayChair, when: beforeTheEnd },
  'hand-chair': { may: handsChair, when: beforeTheEnd },
  'review-outstanding': { may: controls, when: ['open'] },
  'finish-outstanding': { may: controls, when: ['open'] },
  'end-meeting': { may: controls, when: ['open'] },
  'note-presence': { may: anyone, when: beforeTheEnd },
  'note-unknown': { may: controls, when: beforeTheEnd },
  'identify-caller': { may: controls, when: beforeTheEnd },
  'check-roster': { may: controls, when: ['open'] },
  'call-case': { may: controls, when: ['open'] },
  'enter-stage': { may: controls, when: ['open'] },
  'finish-case': { may: controls, when: ['open'] },
  'correct-attendance': { may: isCoordinator, when: fromTheOpening },
  'give-turn': { may: controls, when: ['open'] },
  'note-answer': { may: anyone, when: fromTheOpening },
  'rest-have-nothing-to-add': { may: controls, when: ['open'] },
  'read-out-update': { may: controls, when: fromTheOpening },
  'pause-slot': { may: controls, when: ['open'] },
  'resume-slot': { may: controls, when: ['open'] },
  'extend-slot': { may: controls, when: ['open'] },
  'reach-people': { may: isCoordinator, when: always },
}

/** Why this person may not give this order now, or null. `teams` reports what its roster showed, and only that. */
export function stopped(
  meeting: Meeting,
  wish: { order: MeetingOrder; who: PersonId | 'teams' },
): { refusal: Refusal } | null {
  const { may, when } = orders[wish.order]
  if (wish.who !== 'teams' && !may(meeting, wish.who)) return refuse('role-not-allowed')
  if (when.includes(meeting.status)) return null
  if (meeting.status === 'ended') return refuse('meeting-ended')
  return refuse(meeting.status === 'planned' ? 'meeting-not-open' : 'meeting-already-open')
}
