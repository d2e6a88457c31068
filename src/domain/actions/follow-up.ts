import type { AreaRole } from '../area-rules.ts'
import type { CaseId, PersonId } from '../ids.ts'
import type { Instant, LocalDate } from '../time.ts'

/** What a new look at the risk came to, once an action could not be done (R124). */
export type Reassessment = 'met-another-way' | 'new-action' | 'hear-again' | 'risk-stands'
/** When an action is called to mind: before its day, on it, and once it is past. */
export type Reminder = 'before' | 'on-the-day' | 'overdue'
/** How an action stands by the system in which the area follows its actions up (R119). */
export type ImportedStatus = 'open' | 'done' | 'not-possible' | 'not-done'

type Known = { at: Instant; by: PersonId; caseId: CaseId }
/** The clause on which it rests, as the area's protocol numbers it. */
type ByClause = Known & { enteredBy: PersonId; clause: string }

/** What becomes true of an action after its meeting, beside what its owner says of it. */
export type FollowUpEvent =
  | (ByClause & { type: 'action-reassessed'; outcome: Reassessment; personal: { text: string } })
  /** One step up the ladder, decided by a person (R125); never by the clock. */
  | (ByClause & { type: 'action-escalated'; rung: number; to: AreaRole; personal: { said: string } })
  | (ByClause & { type: 'action-escalation-held'; rung: number; personal: { reason: string } })
  | (Known & {
      type: 'action-status-imported'
      system: string
      status: ImportedStatus
      on: LocalDate
      personal: { text: string }
    })
  /** Its owner was asked, once, how far it has come (R121). */
  | { type: 'action-update-asked'; at: Instant; caseId: CaseId }
  /** Called to mind, to its owner or, once it is past, to whoever decides on the next step. */
  | { type: 'action-reminded'; at: Instant; caseId: CaseId; when: Reminder }

/** One decision on the ladder: a step to somebody, or a reason for waiting. */
export type LadderStep = {
  at: Instant
  by: PersonId
  enteredBy: PersonId
  rung: number
  /** Null where the decision was to wait. */
  to: AreaRole | null
  said: string
  clause: string
}

/** What is known of all this. */
export type FollowUp = {
  reassessed: { at: Instant; by: PersonId; outcome: Reassessment; text: string; clause: string } | null
  ladder: readonly LadderStep[]
  imported: { at: Instant; system: string; status: ImportedStatus; on: LocalDate } | null
  updateAsked: boolean
  /** The day on which it was done, or was said not to be; null while it is open. */
  finishedOn: LocalDate | null
}

/** An action of which nothing of the kind is known. */
export const notFollowedUp: FollowUp = {
  reassessed: null,
  ladder: [],
  imported: null,
  updateAsked: false,
  finishedOn: null,
}

const ofFollowUp: Record<FollowUpEvent['type'], true> = {
  'action-reassessed': true,
  'action-escalated': true,
  'action-escalation-held': true,
  'action-status-imported': true,
  'action-update-asked': true,
  'action-reminded': true,
}

/** True for an event that `evolveFollowUp` knows. */
export function isFollowUp<Event extends { type: string }>(event: Event): event is Extract<Event, FollowUpEvent> {
  return event.type in ofFollowUp
}

/** What is known of the follow-up once one more event is. */
export function evolveFollowUp(state: FollowUp, event: FollowUpEvent): Partial<FollowUp> {
  switch (event.type) {
    case 'action-reassessed': {
      const { at, by, outcome, clause, personal } = event
      return { reassessed: { at, by, outcome, clause, text: personal.text } }
    }
    case 'action-escalated':
      return { ladder: [...state.ladder, { ...step(event), to: event.to, said: event.personal.said }] }
    case 'action-escalation-held':
      return { ladder: [...state.ladder, { ...step(event), to: null, said: event.personal.reason }] }
    case 'action-status-imported': {
      const { at, system, status, on } = event
      return { imported: { at, system, status, on }, finishedOn: status === 'open' ? state.finishedOn : on }
    }
    case 'action-update-asked':
      return { updateAsked: true }
    case 'action-reminded':
      return {}
  }
}

function step({ at, by, enteredBy, rung, clause }: ByClause & { rung: number }) {
  return { at, by, enteredBy, rung, clause }
}
