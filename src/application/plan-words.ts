import type { Prompt } from '../domain/area-rules.ts'
import type { ActionStatus } from '../domain/actions/action.ts'
import type { PromptAnswer, RiskKind, RiskSubject } from '../domain/cases/case.ts'
import type { AgencyAnswer } from '../domain/meeting/meeting.ts'

/** The words in which a plan prints what the record holds as codes. Silence is never printed as knowledge (R030). */
export const answerWords: Record<AgencyAnswer, string> = {
  spoke: 'Spoke',
  'known-nothing-new': 'Known, nothing new',
  'searched-not-known': 'Searched, not known to us',
  'not-searched': 'Not searched',
  absent: 'Absent',
  'invited-did-not-speak': 'Invited, did not speak',
}
export const assumedWords = 'Absent and no update: the protocol assumes that nothing relevant is held (assumption)'
export const noAnswerWords = 'No answer recorded'

export const riskKindWords: Record<RiskKind, string> = {
  risk: 'Risk',
  vulnerability: 'Vulnerability',
  protective: 'Protective factor',
}
export const riskSubjectWords: Record<RiskSubject, string> = {
  victim: 'Victim',
  children: 'Children',
  perpetrator: 'Perpetrator',
  others: 'Others',
}

export const promptWords: Record<Prompt, string> = {
  'child-safeguarding': 'Child safeguarding referral',
  'child-contact': 'Child contact',
  'adult-safeguarding': 'Adult safeguarding referral',
  perpetrator: 'Perpetrator, and MAPPA',
  lado: 'Referral to the designated officer (LADO)',
  dvds: 'Domestic Violence Disclosure Scheme',
  suicide: 'Suicide prevention',
  'staff-safety': 'Safety of staff who visit or call',
  equality: 'Equality, interpreter, specialist service',
  community: 'Risk to the wider community',
}
export const promptAnswerWords: Record<PromptAnswer, string> = {
  made: 'Made',
  'to-be-made': 'To be made',
  none: 'None raised',
}

export const statusWords: Record<ActionStatus, string> = {
  draft: 'Draft',
  agreed: 'Agreed, not yet accepted',
  accepted: 'Accepted',
  'change-asked': 'Agreed; the owner asks for a change',
  refused: 'Agreed; the owner says that it cannot',
  done: 'Done',
  'not-possible': 'Could not be done',
  'not-done': 'Was not done',
  'done-already': 'Done before the meeting',
  withdrawn: 'Withdrawn',
}
export const victimToldWords = {
  'not-safe': 'Not safe to tell',
  'victim-has-died': 'The victim has died',
  unanswered: 'Not yet agreed',
} as const
