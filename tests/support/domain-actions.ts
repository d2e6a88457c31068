import type { Action, ActionEvent, ActionTerms } from '../../src/domain/actions/action.ts'
import { evolveAction } from '../../src/domain/actions/evolve-action.ts'
import type { ActionId } from '../../src/domain/ids.ts'
import { caseOne, riskId } from './domain-cases.ts'
import { agencies, who } from './domain-people.ts'
import { meetingId, on } from './domain-rooms.ts'

export const actionId = 'a-1' as ActionId
export const terms: ActionTerms = {
  agencyId: agencies.police,
  personId: null,
  due: '2026-06-12T16:00:00Z',
  today: false,
  riskId: riskId(1),
}
export const what = 'Place a marker on the address'
const about = { by: who.chair, enteredBy: who.chair, caseId: caseOne }

/** An action as a draft and further events leave it. */
export function anAction(
  events: readonly ActionEvent[] = [],
  otherwise: Partial<ActionTerms> = {},
  words = what,
): Action {
  const drafted: ActionEvent = {
    type: 'action-drafted',
    at: on('09:10'),
    ...about,
    actionId,
    meetingId,
    number: 1,
    ...terms,
    ...otherwise,
    personal: { what: words },
  }
  return events.reduce<Action>(evolveAction, evolveAction(null, drafted))
}

export const agreedAt = (time: string): ActionEvent => ({ type: 'action-agreed', at: on(time), ...about })
export const agreed = agreedAt('09:15')
export const accepted: ActionEvent = {
  type: 'action-accepted',
  at: on('09:16'),
  by: who.police,
  enteredBy: who.police,
  caseId: caseOne,
  how: 'pressed',
}
export const refused: ActionEvent = {
  type: 'action-refused',
  at: on('09:16'),
  by: who.police,
  caseId: caseOne,
  personal: { reason: 'No unit free.' },
}
export const withdrawn: ActionEvent = { type: 'action-withdrawn', at: on('09:17'), by: who.chair, caseId: caseOne }
export const finished = (outcome: 'done' | 'not-possible' | 'not-done'): ActionEvent => ({
  type: 'action-finished',
  at: on('09:30'),
  by: who.police,
  caseId: caseOne,
  outcome,
  personal: { text: '' },
})
