import type { AreaProfile } from '../domain/area-profile.ts'
import type { Prompt } from '../domain/area-rules.ts'
import type { ActionStatus } from '../domain/actions/action.ts'
import type { PromptAnswer } from '../domain/cases/at-hearing.ts'
import type { RiskKind, RiskSubject } from '../domain/cases/case.ts'
import type { AgencyAnswer } from '../domain/meeting/meeting.ts'

/** The area's own words for people and papers (X25). */
type Terms = AreaProfile['terms']

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
/** Whom a risk is about, as the area calls them (X25). */
export function riskSubjectWords(terms: Terms): Record<RiskSubject, string> {
  return {
    victim: capital(terms.victim),
    children: 'Children',
    perpetrator: capital(terms.perpetrator),
    others: 'Others',
  }
}

/** What the chair asks about each case, as the area calls people (X25). */
export function promptWords(terms: Terms): Record<Prompt, string> {
  return {
    'child-safeguarding': 'Child safeguarding referral',
    'child-contact': 'Child contact',
    'adult-safeguarding': 'Adult safeguarding referral',
    perpetrator: `${capital(terms.perpetrator)}, and MAPPA`,
    lado: 'Referral to the designated officer (LADO)',
    dvds: 'Domestic Violence Disclosure Scheme',
    suicide: 'Suicide prevention',
    'staff-safety': 'Safety of staff who visit or call',
    equality: 'Equality, interpreter, specialist service',
    community: 'Risk to the wider community',
  }
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
/** Who tells the victim, where it is no person. */
export function victimToldWords(terms: Terms): Record<'not-safe' | 'victim-has-died' | 'unanswered', string> {
  return {
    'not-safe': 'Not safe to tell',
    'victim-has-died': `The ${terms.victim} has died`,
    unanswered: 'Not yet agreed',
  }
}

/** With a capital letter first, for a heading or a label. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
