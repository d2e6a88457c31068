import type { AgencyAnswerView, CaseView, Gap } from '../../../src/contracts/case-view.ts'
import type { PlanView, RecipientView } from '../../../src/contracts/circulation-view.ts'
import type { ActionView, AgendaEntry, MeetingRole, MeetingView, SmartHint } from '../../../src/contracts/views.ts'

type Words<Code extends string> = Readonly<Record<Code, string>>
export type Stage = NonNullable<CaseView['stage']>
export type AgencyAnswer = NonNullable<AgencyAnswerView['answer']>

const roles: Words<MeetingRole | 'deputy' | 'board'> = {
  chair: 'Chair',
  'stand-in': 'Stand-in for the chair',
  coordinator: 'Coordinator',
  'operations-manager': 'Operations manager',
  representative: 'Representative',
  deputy: 'Deputy',
  practitioner: 'Practitioner for one case',
  observer: 'Observer',
  board: 'Board or steering group',
}
const meetingStatus: Words<MeetingView['status']> = { planned: 'Not open yet', open: 'Open', ended: 'Ended' }
const agendaStatus: Words<AgendaEntry['status']> = {
  waiting: 'Waiting',
  open: 'Being heard',
  heard: 'Heard',
  off: 'Taken off',
}
const stages: Words<Stage> = {
  reason: 'Reason for referral',
  agencies: 'What agencies know',
  voice: 'The victim’s voice',
  risks: 'Risk summary',
  actions: 'Actions',
  recap: 'Recap',
}
const answers: Words<AgencyAnswer> = {
  spoke: 'Spoke',
  'known-nothing-new': 'Known, nothing new',
  'searched-not-known': 'Searched, not known to us',
  'not-searched': 'Not searched',
  absent: 'Absent',
  'invited-did-not-speak': 'Invited, did not speak',
}
const actionStatus: Words<ActionView['status']> = {
  draft: 'Draft',
  agreed: 'Agreed, not accepted yet',
  accepted: 'Accepted',
  'change-asked': 'A change is asked for',
  refused: 'Cannot be done, says the agency',
  done: 'Done',
  'not-possible': 'Could not be done',
  'not-done': 'Was not done',
  'done-already': 'Done already',
  withdrawn: 'Withdrawn',
}
const hints: Words<SmartHint> = {
  'no-agency': 'Which agency does it?',
  'no-date': 'By when?',
  'date-without-meaning': 'Name a day and a time, as in “by 17:00 Friday”: “soon” has none.',
  'vague-verb':
    'Say what will be done, as in “visit on Tuesday and report to the IDVA”: “monitor” cannot be ticked off.',
  'no-outcome': 'Say what will be true when it is complete, as in “so that both locks are changed”.',
  'two-actions': 'These may be two actions: give each a line, so that each can be ticked off.',
  'addressed-to-party': 'It speaks to a party. Word it for the agency.',
  'no-risk': 'Which risk does it answer?',
}
const gaps: Words<Gap> = {
  'victim-told': 'Who tells the victim, or that it is not safe to tell',
  voice: 'The victim’s voice, or why it is missing',
  'risk-without-action': 'A risk that no action answers',
  'action-without-agency': 'An action without an agency',
  'action-without-date': 'An action without a date',
  prompt: 'A prompt that is not answered',
  'prompt-without-action': 'A referral to be made that is in no action yet',
  'update-not-read': 'A written update that was not read out',
  consent: 'Whether the victim knows and consents',
}
const planStatus: Words<PlanView['status']> = {
  drafted: 'Not sent',
  held: 'Held',
  sent: 'Sent',
  withdrawn: 'Withdrawn',
}
const planClock: Words<PlanView['clock']> = {
  green: 'In time',
  amber: 'Soon due',
  red: 'Past its time',
  sent: 'Sent',
  unanswered: 'The protocol gives no time',
}
const recipientReasons: Words<RecipientView['reasons'][number]> = {
  'core-partner': 'core partner',
  'took-part': 'took part',
  'has-action': 'has an action',
  'approved-list': 'on the approved list',
  attended: 'attended',
  'entered-late': 'added by hand',
  referrer: 'referred the case',
  'named-by-hand': 'named from those who attended',
}

/** Words for the codes that views carry. */
export const codes = {
  roles,
  meetingStatus,
  agendaStatus,
  stages,
  answers,
  actionStatus,
  hints,
  gaps,
  planStatus,
  planClock,
  recipientReasons,
  sources: { teams: 'in Teams', tab: 'by this page', coordinator: 'noted by the coordinator', phone: 'by phone' },
  unknown: { anonymous: 'Someone without a name', phone: 'Someone on the phone', app: 'An app or note-taker' },
  agreedHow: {
    pressed: 'pressed',
    signed: 'signed',
    spoken: 'said aloud',
    'read-aloud': 'read aloud',
    attended: 'by attending',
  },
  /** Codes that arrive as text: an unknown one is shown as it is. */
  flags: {
    'did-not-agree': 'did not agree to the statement',
    'agreement-unsigned': 'agency has not signed the agreement',
    connected: 'declared a connection',
    'not-approved': 'not approved',
    'outside-closed-panel': 'outside the closed panel',
    'did-not-attend': 'did not attend',
    'free-mail': 'free mail address',
    'left-the-agency': 'left the agency',
    'shared-mailbox': 'shared mailbox',
    'employer-of-party': 'agency employs a party',
    'new-address': 'new address since plans last went out',
    'look-alike': 'easily taken for somebody else',
    'outside-rule': 'not named by the protocol for this case',
    'no-address': 'no usable address',
  } as Readonly<Record<string, string>>,
  referral: {
    'visible-high-risk': 'Visible high risk',
    'professional-judgement': 'Professional judgement',
    'potential-escalation': 'Potential escalation',
    repeat: 'Repeat',
    'disclosure-scheme': 'Disclosure scheme',
    yes: 'Yes',
    no: 'No',
    'not-sought': 'Not sought',
    'not-known': 'Not known yet',
    unknown: 'Not known yet',
  } as Readonly<Record<string, string>>,
  prompts: {
    'child-safeguarding': 'Safeguarding of children',
    'adult-safeguarding': 'Safeguarding of adults',
    perpetrator: 'The perpetrator, and MAPPA',
    'child-contact': 'Child contact: ordered or arranged',
    lado: 'LADO: works with or around children',
    dvds: 'Disclosure scheme (Clare’s Law)',
    suicide: 'Suicide: named as a risk',
    'staff-safety': 'Safety of staff',
    equality: 'Equality, interpreter, specialist service',
    community: 'Risk to the wider community',
  } as Readonly<Record<string, string>>,
  promptAnswers: { made: 'Referral made', 'to-be-made': 'To be made', none: 'None raised' },
  riskKinds: { risk: 'Risks', vulnerability: 'Vulnerabilities', protective: 'Protective factors' },
  riskSubjects: { victim: 'Victim', children: 'Children', perpetrator: 'Perpetrator', others: 'Others' },
  parties: { victim: 'Victim', perpetrator: 'Perpetrator', child: 'A child' },
}
