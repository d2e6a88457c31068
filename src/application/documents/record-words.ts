import type { PaperKind } from '../../domain/register/register.ts'
import type { Language } from './language.ts'
import { recordWordsCy } from './record-words-cy.ts'
import { recordWordsEn } from './record-words-en.ts'

/** The words of the papers beside the plans: the record of a meeting, the packs, the attendance return. */
export type RecordWords = {
  titles: Record<PaperKind, string>
  headings: Record<RecordHeading, string>
  columns: Record<RecordColumn, string>
  facts: Record<RecordFact, string>
  outcomes: Record<'heard' | 'waiting' | 'open' | 'off' | 'deferred', string>
  agreed: Record<'pressed' | 'signed' | 'spoken' | 'read-aloud' | 'attended' | 'not', string>
  parties: Record<'child' | 'furtherPerpetrator', string>
  grounds: Record<
    'visible-high-risk' | 'professional-judgement' | 'potential-escalation' | 'repeat' | 'disclosure-scheme',
    string
  >
  yes: string
  no: string
  notKnown: string
  notSought: string
  noPlace: string
  notYet: string
  none: string
  /** In place of words that would tell where somebody is. */
  addressHeld: string
  noAddresses: string
  enclosed: readonly (readonly [string, string])[]
  confirmReceipt: (coordinator: string, clause: string) => string
  heardOn: (date: string) => string
  whyReview: (of: { hearings: number; from: string; to: string }) => string
  reviewRule: (rule: { hearings: number; months: number; clause: string }) => string
  noReviewRule: string
  reviewQuestions: readonly string[]
  cameTo: (came: number, of: number) => string
  noCaseHere: string
  minutes: (minutes: number) => string
}
export type RecordHeading =
  | 'whoCame'
  | 'notThere'
  | 'cases'
  | 'sending'
  | 'enclosed'
  | 'people'
  | 'referral'
  | 'receipt'
  | 'why'
  | 'hearings'
  | 'actions'
  | 'risks'
  | 'ownReviews'
  | 'questions'
  | 'agencies'
  | 'missing'
export type RecordColumn =
  | 'name'
  | 'agency'
  | 'agreed'
  | 'from'
  | 'to'
  | 'case'
  | 'outcome'
  | 'used'
  | 'set'
  | 'chairedBy'
  | 'actions'
  | 'sent'
  | 'version'
  | 'recipients'
  | 'opened'
  | 'who'
  | 'born'
  | 'paper'
  | 'holds'
  | 'heard'
  | 'done'
  | 'notDone'
  | 'open'
  | 'number'
  | 'action'
  | 'became'
  | 'kind'
  | 'about'
  | 'said'
  | 'received'
  | 'question'
  | 'answer'
  | 'core'
  | 'attended'
  | 'inARow'
  | 'missed'
export type RecordFact =
  | 'meeting'
  | 'area'
  | 'planned'
  | 'opened'
  | 'ended'
  | 'chair'
  | 'coordinators'
  | 'statement'
  | 'protocol'
  | 'written'
  | 'fromArea'
  | 'toArea'
  | 'by'
  | 'clause'
  | 'reference'
  | 'referredOn'
  | 'ground'
  | 'dash'
  | 'indicators'
  | 'rationale'
  | 'incident'
  | 'relationship'
  | 'aware'
  | 'consent'
  | 'interpreter'
  | 'doneAlready'
  | 'staff'
  | 'case'
  | 'period'
  | 'meetings'

/** The words in one language. */
export function recordWords(language: Language): RecordWords {
  return language === 'cy' ? recordWordsCy : recordWordsEn
}
