import type { Command, CommandType } from '../../src/contracts/commands.ts'
import { ofAfterwards } from './leak-orders-after.ts'
import { ofDirectory } from './leak-orders-directory.ts'
import { ofIntake } from './leak-orders-intake.ts'

/** What an order may be about. */
export type About = {
  meetingId: string
  caseId: string
  actionId: string
  riskId: string
  personId: string
  agencyId: string
  version: string
  csv: string
}

/** Orders that open no case, and that would make somebody agree or move the meeting on if they were accepted. */
const withoutCase: readonly CommandType[] = [
  'plan-meeting',
  'agree-to-statement',
  'take-back-agreement',
  'note-presence',
  'open-meeting',
  'take-chair',
  'end-meeting',
  'confirm-core-list',
  'record-breach',
  'record-request',
  'list-agency',
  'sign-agreement',
  'withdraw-agency',
  'list-person',
  'approve-person',
  'withdraw-person',
  'record-training',
  'note-commitment',
  'name-manager',
  'confirm-recipients',
  'keep-phrases',
  'hand-to-deputy',
  'hand-back-place',
]

const due = '2027-02-15T17:00:00Z'

/** One order of every kind that there is, each as it would be given about one case. */
export function everyOrder(about: About): readonly Command[] {
  return Object.values({
    ...ofMeeting(about),
    ...ofRoom(about),
    ...ofCase(about),
    ...ofAction(about),
    ...ofPlan(about),
    ...ofAfterwards(about),
    ...ofIntake(about),
    ...ofDirectory(about),
  })
}

/** Those of them that are about a case, or could show or change one. */
export function everyOrderOnCase(about: About): readonly Command[] {
  return everyOrder(about).filter(({ type }) => !withoutCase.includes(type))
}

type Orders<Types extends CommandType> = { [Type in Types]: Extract<Command, { type: Type }> }

function ofMeeting({ meetingId, caseId, actionId, personId, version, csv }: About) {
  return {
    'plan-meeting': {
      type: 'plan-meeting',
      startsAt: due,
      bookedMinutes: 60,
      chair: 'chair',
      standIns: [],
      coordinators: ['coordinator'],
    },
    'accept-case-list': { type: 'accept-case-list', meetingId, csv, rows: [2], agencies: {} },
    'set-agenda': { type: 'set-agenda', meetingId, items: [{ caseId }] },
    'post-agenda': { type: 'post-agenda', meetingId },
    'admit-person': { type: 'admit-person', meetingId, personId, as: 'observer', caseId: null },
    'hand-to-deputy': { type: 'hand-to-deputy', meetingId, personId, deputyId: personId },
    'hand-back-place': { type: 'hand-back-place', meetingId, personId },
    'open-meeting': { type: 'open-meeting', meetingId },
    'read-statement': { type: 'read-statement', meetingId },
    'agree-to-statement': { type: 'agree-to-statement', meetingId, version },
    'take-back-agreement': { type: 'take-back-agreement', meetingId },
    'review-outstanding': { type: 'review-outstanding', meetingId, actionId },
    'finish-outstanding': { type: 'finish-outstanding', meetingId },
    'take-chair': { type: 'take-chair', meetingId },
    'hand-chair': { type: 'hand-chair', meetingId, personId },
    'end-meeting': { type: 'end-meeting', meetingId },
  } satisfies Partial<Orders<CommandType>>
}

function ofRoom({ meetingId, caseId, personId, agencyId }: About) {
  return {
    'note-presence': { type: 'note-presence', meetingId, personId, present: true },
    'note-unknown': { type: 'note-unknown', meetingId, unknownId: 'unknown-1', kind: 'phone', present: true },
    'identify-caller': { type: 'identify-caller', meetingId, unknownId: 'unknown-1', personId },
    'check-roster': { type: 'check-roster', meetingId, caseId },
    'move-case': { type: 'move-case', meetingId, caseId, toIndex: 0, reason: 'Asked for' },
    'call-case': { type: 'call-case', meetingId, caseId },
    'enter-stage': { type: 'enter-stage', meetingId, caseId, stage: 'risks' },
    'give-turn': { type: 'give-turn', meetingId, caseId, agencyId },
    'note-answer': { type: 'note-answer', meetingId, caseId, agencyId, answer: 'not-searched' },
    'rest-have-nothing-to-add': { type: 'rest-have-nothing-to-add', meetingId, caseId },
    'read-out-update': { type: 'read-out-update', meetingId, caseId, agencyId },
    'pause-slot': { type: 'pause-slot', meetingId, caseId },
    'resume-slot': { type: 'resume-slot', meetingId, caseId },
    'extend-slot': { type: 'extend-slot', meetingId, caseId, seconds: 60, reason: 'Asked for' },
    'correct-attendance': { type: 'correct-attendance', meetingId, caseId, personId, attended: true },
    'finish-case': { type: 'finish-case', meetingId, caseId },
    'defer-case': { type: 'defer-case', meetingId, caseId, newDate: '2027-02-17', reason: 'Asked for' },
  } satisfies Partial<Orders<CommandType>>
}

function ofCase({ meetingId, caseId, riskId, personId, agencyId }: About) {
  const on = { meetingId, caseId }
  return {
    'decide-closed-panel': { type: 'decide-closed-panel', caseId, closed: true, allowed: [personId] },
    'answer-connections': { type: 'answer-connections', meetingId, shown: [caseId], possibly: [] },
    'decide-connection': { type: 'decide-connection', caseId, personId, decision: 'cleared' },
    'send-update': { type: 'send-update', ...on, knowledge: 'supplied', text: 'Nothing new' },
    'keep-private-notes': { type: 'keep-private-notes', ...on, text: 'Nothing new' },
    'record-risk': { type: 'record-risk', ...on, kind: 'risk', subject: 'victim', text: 'Something' },
    'accept-risk': { type: 'accept-risk', ...on, riskId, because: 'Seen to' },
    'record-voice': { type: 'record-voice', ...on, wishes: '', fears: 'Something', barriers: '' },
    'record-voice-missing': { type: 'record-voice-missing', ...on, because: 'Nobody asked' },
    'note-on-case': { type: 'note-on-case', ...on, kind: 'withheld', agencyId, basis: null, text: '' },
    'name-lead': { type: 'name-lead', ...on, agencyId },
    'decide-disclosure': { type: 'decide-disclosure', ...on, decision: 'no', idva: 'none', teller: '', reason: '' },
    'answer-prompt': { type: 'answer-prompt', ...on, prompt: 'perpetrator', answer: 'none', note: '' },
    'agree-victim-told': { type: 'agree-victim-told', ...on, outcome: 'not-safe', how: '' },
    'record-victim-told': { type: 'record-victim-told', caseId, outcome: 'done' },
    'record-death': { type: 'record-death', caseId, party: 'perpetrator' },
    'record-move': { type: 'record-move', caseId },
    'confirm-change': { type: 'confirm-change', caseId, what: 'perpetrator' },
    'correct-change': { type: 'correct-change', caseId, what: 'perpetrator', reason: 'In error' },
    'decide-hearing': { type: 'decide-hearing', ...on, recordOnly: true },
    'lift-legal-hold': { type: 'lift-legal-hold', caseId, reason: 'The review is closed' },
  } satisfies Partial<Orders<CommandType>>
}

function ofAction({ meetingId, caseId, actionId, agencyId }: About) {
  const what = 'Call the school by noon'
  const terms = { what, agencyId, personId: null, due, today: false, riskId: null }
  return {
    'draft-action': { type: 'draft-action', meetingId, caseId, ...terms },
    'change-action': { type: 'change-action', actionId, ...terms },
    'agree-action': { type: 'agree-action', actionId },
    'mark-done-already': { type: 'mark-done-already', actionId },
    'accept-action': { type: 'accept-action', actionId },
    'ask-action-change': {
      type: 'ask-action-change',
      actionId,
      reason: 'Because',
      what: '',
      due: null,
      agencyId: null,
    },
    'refuse-action': { type: 'refuse-action', actionId, reason: 'Because' },
    'rule-on-action': { type: 'rule-on-action', actionId, ruling: 'stands' },
    'update-action': { type: 'update-action', actionId, text: 'Begun' },
    'finish-action': { type: 'finish-action', actionId, outcome: 'done', text: 'Done' },
    'withdraw-action': { type: 'withdraw-action', actionId, reason: 'Because' },
  } satisfies Partial<Orders<CommandType>>
}

function ofPlan({ meetingId, caseId, personId }: About) {
  const on = { meetingId, caseId }
  const reason = 'Asked for'
  return {
    'confirm-core-list': { type: 'confirm-core-list', agencyIds: ['police'] },
    'hold-plan': { type: 'hold-plan', ...on, reason },
    'unhold-plan': { type: 'unhold-plan', ...on },
    'remove-recipient': { type: 'remove-recipient', ...on, personId, reason },
    'add-recipient': { type: 'add-recipient', ...on, personId, reason },
    'check-circulation': { type: 'check-circulation', meetingId },
    'send-circulation': { type: 'send-circulation', meetingId, reasons: {} },
    'send-alone': { type: 'send-alone', meetingId, reason },
    'correct-plan': { type: 'correct-plan', ...on, reason },
    'try-delivery-again': { type: 'try-delivery-again', meetingId },
    'note-told-otherwise': { type: 'note-told-otherwise', meetingId, personId },
    'withdraw-plan': { type: 'withdraw-plan', ...on, reason },
  } satisfies Partial<Orders<CommandType>>
}
