import type { AreaProfile } from '../../domain/area-profile.ts'
import type { Prompt } from '../../domain/area-rules.ts'
import type { ActionStatus } from '../../domain/actions/action.ts'
import type { Disclosure, PromptAnswer } from '../../domain/cases/at-hearing.ts'
import type { RiskKind, RiskSubject } from '../../domain/cases/case.ts'
import type { AgencyAnswer } from '../../domain/meeting/meeting.ts'
import { capital, type Language } from '../documents/language.ts'
import { planWordsCy } from './plan-words-cy.ts'

/** The area's own words for people and papers (X25). */
type Terms = AreaProfile['terms']

/** Of a plan that went when its time was over, in the record copy alone, which is in English everywhere (R111). */
export const sentLate = { prompt: 'Sent out', answer: 'Late: its time was over when it went', note: '' } as const

/** The rules whose clauses a plan names. */
export type ClausedRule = 'slot' | 'circulation' | 'names' | 'onwardSharing' | 'statement'

/** The words in which a plan prints what the record holds as codes. Silence is never printed as knowledge (R030). */
export type PlanWords = {
  answers: Record<AgencyAnswer, string>
  assumed: string
  noAnswer: string
  riskKinds: Record<RiskKind, string>
  riskSubjects: Record<RiskSubject, string>
  prompts: Record<Prompt, string>
  promptAnswers: Record<PromptAnswer, string>
  statuses: Record<ActionStatus, string>
  victimTold: Record<'not-safe' | 'victim-has-died' | 'unanswered', string>
  voice: Record<'wishes' | 'fears' | 'barriers' | 'notHeard' | 'notRecorded', string>
  notes: Record<'withheld' | 'no-action' | 'fact' | 'opinion', string>
  disclosure: Record<'title' | 'idva', string> & Record<'decisions', Record<Disclosure['decision'], string>>
  response: Record<'action' | 'none', string>
  agreedAloud: string
  deferred: string
  clause: string
  rules: Record<ClausedRule, string>
  /** What a case's paper is called by the way in which the area keeps its record (R100). */
  names: Record<'plan' | 'minutes' | 'actions', string>
  titled: (name: string, caseNumber: number) => string
  approvedBy: string
}

/** The words of one language, with what the area calls its people (X25); Welsh has words of its own for them. */
export function planWords(terms: Terms, language: Language): PlanWords {
  return language === 'cy' ? planWordsCy(terms) : englishWords(terms)
}

const plainWords = {
  answers: {
    spoke: 'Spoke',
    'known-nothing-new': 'Known, nothing new',
    'searched-not-known': 'Searched, not known to us',
    'not-searched': 'Not searched',
    absent: 'Absent',
    'invited-did-not-speak': 'Invited, did not speak',
  },
  assumed: 'Absent and no update: the protocol assumes that nothing relevant is held (assumption)',
  noAnswer: 'No answer recorded',
  riskKinds: { risk: 'Risk', vulnerability: 'Vulnerability', protective: 'Protective factor' },
  promptAnswers: { made: 'Made', 'to-be-made': 'To be made', none: 'None raised' },
  statuses: {
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
  },
  voice: {
    wishes: 'Wishes',
    fears: 'Fears',
    barriers: 'Barriers',
    notHeard: 'Not heard',
    notRecorded: 'Not recorded',
  },
  notes: {
    withheld: 'Holds information back',
    'no-action': 'No action, because',
    fact: 'Fact',
    opinion: 'Professional opinion',
  },
  disclosure: {
    title: 'Disclosure decision',
    idva: 'Referral to the IDVA',
    decisions: { disclose: 'To be disclosed', 'not-now': 'Not now', no: 'Not to be disclosed' },
  },
  response: { action: 'Action', none: 'No action recorded' },
  agreedAloud: 'agreed aloud',
  deferred: 'Deferred',
  clause: 'clause',
  rules: {
    slot: 'Time for a case',
    circulation: 'Sending out',
    names: 'Names',
    onwardSharing: 'Onward sharing',
    statement: 'Statement',
  },
  titled: (name: string, caseNumber: number) => `${name}: case ${caseNumber}`,
} satisfies Partial<PlanWords>

function englishWords(terms: Terms): PlanWords {
  const victim = capital(terms.victim)
  const perpetrator = capital(terms.perpetrator)
  return {
    ...plainWords,
    riskSubjects: { victim, children: 'Children', perpetrator, others: 'Others' },
    prompts: {
      'child-safeguarding': 'Child safeguarding referral',
      'child-contact': 'Child contact',
      'adult-safeguarding': 'Adult safeguarding referral',
      perpetrator: `${perpetrator}, and MAPPA`,
      lado: 'Referral to the designated officer (LADO)',
      dvds: 'Domestic Violence Disclosure Scheme',
      suicide: 'Suicide prevention',
      'staff-safety': 'Safety of staff who visit or call',
      equality: 'Equality, interpreter, specialist service',
      community: 'Risk to the wider community',
    },
    victimTold: {
      'not-safe': 'Not safe to tell',
      'victim-has-died': `The ${terms.victim} has died`,
      unanswered: 'Not yet agreed',
    },
    names: { plan: capital(terms.plan), minutes: 'Minutes', actions: 'Actions' },
    approvedBy: `The ${terms.chair} approves these minutes before they are sent out`,
  }
}
