import type { Command } from '../../../src/contracts/commands.ts'
import type { Verb } from '../../cards/card-data.ts'
import { chosenIn, typedIn, type CardTurn } from './card-turn.ts'
import { dueIn } from '../chat/due-in.ts'

type Loosely<Type> = Type extends { type: infer Name } ? { type: Name; [term: string]: unknown } : never
/** An order as a card brings it; the contract parses it like one from anywhere else. */
export type CardOrder = Loosely<Command>
/** The verbs that are one order each, made of nothing but what the card carries and what was typed. */
export type OrderVerb = Exclude<
  Verb,
  'show' | 'record-action' | 'agree-action' | 'correct-attendance' | 'grant-change' | 'not-known-to-us'
>

/** What a person orders with a button. Who orders is never in here. */
export const orderOf: Record<OrderVerb, (turn: CardTurn) => CardOrder> = {
  'agree-to-statement': (turn) => {
    const { meetingId, version } = turn.data.about
    const signature = typedIn(turn, 'signature')
    return { type: 'agree-to-statement', meetingId, version, ...(signature && { signature }) }
  },
  'accept-action': ({ data: { about } }) => ({ type: 'accept-action', actionId: about.actionId }),
  'ask-action-change': (turn) => ({
    type: 'ask-action-change',
    actionId: turn.data.about.actionId,
    reason: typedIn(turn, 'reason'),
    what: typedIn(turn, 'what'),
    due: dueIn(turn, null),
    agencyId: typedIn(turn, 'agencyId') || null,
  }),
  'refuse-action': (turn) => ({
    type: 'refuse-action',
    actionId: turn.data.about.actionId,
    reason: typedIn(turn, 'refusedBecause'),
  }),
  'update-action': (turn) => ({
    type: 'update-action',
    actionId: turn.data.about.actionId,
    text: typedIn(turn, 'updateText'),
  }),
  'finish-action': (turn) => {
    const { actionId, outcome } = turn.data.about
    return { type: 'finish-action', actionId, outcome, text: typedIn(turn, `text-${outcome}`) }
  },
  'rule-on-action': ({ data: { about } }) => ({
    type: 'rule-on-action',
    actionId: about.actionId,
    ruling: about.ruling,
  }),
  'escalate-action': (turn) => ({
    type: 'escalate-action',
    actionId: turn.data.about.actionId,
    to: typedIn(turn, 'escalateTo') || null,
    said: typedIn(turn, 'said'),
  }),
  'hold-escalation': (turn) => ({
    type: 'hold-escalation',
    actionId: turn.data.about.actionId,
    reason: typedIn(turn, 'waitBecause'),
  }),
  'reassess-risk': (turn) => ({
    type: 'reassess-risk',
    actionId: turn.data.about.actionId,
    outcome: typedIn(turn, 'riskOutcome'),
    text: typedIn(turn, 'riskText'),
  }),
  'answer-connections': (turn) => {
    const { meetingId, shown = [] } = turn.data.about
    const possibly = chosenIn(turn, 'possibly').filter((caseId) => shown.includes(caseId))
    return { type: 'answer-connections', meetingId, shown, possibly }
  },
  'send-update': (turn) => ({
    type: 'send-update',
    meetingId: turn.data.about.meetingId,
    caseId: typedIn(turn, 'caseId'),
    knowledge: 'supplied',
    text: typedIn(turn, 'updateOn'),
  }),
}
