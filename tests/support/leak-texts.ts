import type { Cast } from '../../bot/rehearsal/play/cast.ts'
import { memberOf } from '../../bot/rehearsal/play/cast.ts'
import type { Actor } from '../../bot/rehearsal/play/client.ts'
import type { Command } from '../../src/contracts/commands.ts'

/** A field into which somebody can type freely: its name, who types, and the order that it comes with. */
export type TextField = { name: string; who: Actor; order: Command }
export type Typing = {
  cast: Cast
  meetingId: string
  caseId: string
  actionId: string
  riskId: string
  words: string
}

const due = '2027-02-15T17:00:00Z'

/** Every field about a case while it waits. */
export function fieldsBefore({ cast, meetingId, caseId, words }: Typing): readonly TextField[] {
  const on = { meetingId, caseId }
  const { coordinator } = cast
  return [
    { name: 'move', who: coordinator, order: { type: 'move-case', ...on, toIndex: 1, reason: words } },
    { name: 'call', who: coordinator, order: { type: 'call-case', ...on, reason: words } },
    { name: 'defer', who: coordinator, order: { type: 'defer-case', ...on, newDate: '2027-02-17', reason: words } },
    {
      name: 'update',
      who: memberOf(cast, 'police'),
      order: { type: 'send-update', ...on, knowledge: 'supplied', text: words },
    },
  ]
}

/** Every field about a case while it is heard. */
export function fieldsDuring({ cast, meetingId, caseId, riskId, words }: Typing): readonly TextField[] {
  const on = { meetingId, caseId }
  const { coordinator } = cast
  const risk = { kind: 'risk', subject: 'victim' } as const
  const voice = { wishes: '', fears: '', barriers: '' }
  const told = { outcome: 'person', personId: 'idva-rep' } as const
  const terms = { agencyId: 'police', personId: null, due, today: false, riskId: null }
  const orders: Record<string, Command> = {
    risk: { type: 'record-risk', ...on, ...risk, text: words },
    'why a risk is accepted': { type: 'accept-risk', ...on, riskId, because: words },
    wishes: { type: 'record-voice', ...on, ...voice, wishes: words },
    fears: { type: 'record-voice', ...on, ...voice, fears: words },
    barriers: { type: 'record-voice', ...on, ...voice, barriers: words },
    'why there is no voice': { type: 'record-voice-missing', ...on, because: words },
    'note of a prompt': { type: 'answer-prompt', ...on, prompt: 'perpetrator', answer: 'to-be-made', note: words },
    'how the victim is told': { type: 'agree-victim-told', ...on, ...told, how: words },
    action: { type: 'draft-action', ...on, ...terms, what: words },
    'why a slot is longer': { type: 'extend-slot', ...on, seconds: 60, reason: words },
    'why an update waits': { type: 'read-out-update', ...on, agencyId: 'probation', deferredBecause: words },
    'why it is put off': { type: 'defer-case', ...on, newDate: '2027-02-17', reason: words },
  }
  return Object.entries(orders).map(([name, order]) => ({ name, who: coordinator, order }))
}

/** Every field of an action that was agreed for the police. */
export function fieldsOfAction({ cast, actionId, words }: Typing): readonly TextField[] {
  const owner = memberOf(cast, 'police')
  const { coordinator } = cast
  const terms = { agencyId: 'police', personId: null, due, today: false, riskId: null }
  const asked = { type: 'ask-action-change', actionId, due: null, agencyId: null } as const
  return [
    { name: 'changed action', who: coordinator, order: { type: 'change-action', actionId, ...terms, what: words } },
    { name: 'why a change', who: owner, order: { ...asked, reason: words, what: '' } },
    { name: 'what instead', who: owner, order: { ...asked, reason: 'Too soon', what: words } },
    { name: 'why refused', who: owner, order: { type: 'refuse-action', actionId, reason: words } },
    { name: 'progress', who: owner, order: { type: 'update-action', actionId, text: words } },
    { name: 'outcome', who: owner, order: { type: 'finish-action', actionId, outcome: 'done', text: words } },
  ]
}

/** Every field at the circulation desk, once the first of the two has looked. */
export function fieldsOfPlan({ cast, meetingId, caseId, words }: Typing): readonly TextField[] {
  const on = { meetingId, caseId }
  const { coordinator: who } = cast
  return [
    { name: 'why held', who, order: { type: 'hold-plan', ...on, reason: words } },
    {
      name: 'why taken off',
      who,
      order: { type: 'remove-recipient', ...on, personId: 'housing-rep', reason: words },
    },
    {
      name: 'why put on',
      who,
      order: { type: 'add-recipient', ...on, personId: 'police-deputy', reason: words },
    },
  ]
}
