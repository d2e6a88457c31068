import { londonDate } from '../time.ts'
import type { Action, ActionEvent, ActionTerms } from './action.ts'
import { evolveFollowUp, isFollowUp, notFollowedUp } from './follow-up.ts'
import type { FollowUpEvent } from './follow-up.ts'

type Drafted = Extract<ActionEvent, { type: 'action-drafted' }>
type Of<Type extends ActionEvent['type']> = Extract<ActionEvent, { type: Type }>

/** The action as one more event leaves it. Never refuses; an event that it does not know fails to compile. */
export function evolveAction(state: Action | null, event: ActionEvent): Action {
  if (event.type === 'action-drafted') return drafted(event)
  if (state === null) throw new Error('An action begins with action-drafted.')
  if (isFollowUp(event)) return { ...state, ...evolveFollowUp(state, event), ...statusFrom(state, event) }
  return { ...state, ...changed(state, event) }
}

function drafted(event: Drafted): Action {
  const { actionId, meetingId, caseId, number, personal } = event
  return {
    actionId,
    meetingId,
    caseId,
    number,
    what: personal.what,
    status: 'draft',
    agreedAt: null,
    acceptedBy: null,
    reason: '',
    asked: null,
    updates: [],
    raised: new Set(),
    source: event.source ?? null,
    stopped: null,
    ...notFollowedUp,
    ...termsOf(event),
  }
}

function changed(state: Action, event: Exclude<ActionEvent, Drafted | FollowUpEvent>): Partial<Action> {
  switch (event.type) {
    case 'action-changed':
      return { what: event.personal.what, ...termsOf(event), ...(state.status === 'draft' ? {} : agreed(event)) }
    case 'action-agreed':
      return agreed(event)
    case 'action-done-already':
      return { status: 'done-already' }
    case 'action-accepted':
      return { status: 'accepted', acceptedBy: acceptance(event), asked: null }
    case 'action-change-asked':
      return { status: 'change-asked', reason: event.personal.reason, asked: asked(event) }
    case 'action-refused':
      return { status: 'refused', reason: event.personal.reason, acceptedBy: null }
    case 'action-ruled':
      return event.ruling === 'stands' ? agreed(event) : { status: 'withdrawn' }
    case 'action-updated':
      return { updates: [...state.updates, { at: event.at, by: event.by, text: event.personal.text }] }
    case 'action-finished':
      return { status: event.outcome, reason: event.personal.text, finishedOn: londonDate(event.at) }
    case 'action-unaccepted-raised':
      return { raised: new Set([...state.raised, event.to]) }
    case 'action-withdrawn':
      return { status: 'withdrawn', stopped: event.stopped ?? null, reason: event.personal?.reason ?? state.reason }
    case 'action-handed-over':
      return { personId: event.to, ...(state.status === 'accepted' ? agreed(event) : {}) }
    case 'action-restored':
      return { stopped: null, ...(event.as === 'agreed' ? agreed(event) : { status: 'draft', agreedAt: null }) }
  }
}

/** What another system says of an action stands here too; still open there, it is to be done again here (R119). */
function statusFrom({ status }: Action, event: FollowUpEvent): Partial<Action> {
  if (event.type !== 'action-status-imported') return {}
  if (event.status !== 'open') return { status: event.status, reason: event.personal.text }
  return status === 'not-possible' || status === 'not-done' ? { status: 'agreed', finishedOn: null } : {}
}

/** Agreed, changed or upheld: its owner is asked anew, and the wait for an answer starts again (R172). */
function agreed({ at }: { at: string }): Partial<Action> {
  return { status: 'agreed', agreedAt: at, acceptedBy: null, asked: null, raised: new Set() }
}

function acceptance({ by, how, enteredBy }: Of<'action-accepted'>): Action['acceptedBy'] {
  return { personId: by, how, enteredBy }
}

function asked({ due, agencyId, personal }: Of<'action-change-asked'>): Action['asked'] {
  return { what: personal.what, due, agencyId }
}

function termsOf({ agencyId, personId, due, today, riskId }: ActionTerms): ActionTerms {
  return { agencyId, personId, due, today, riskId }
}
