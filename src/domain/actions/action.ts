import type { Prompt } from '../area-rules.ts'
import type { DeadParty } from '../cases/family-change.ts'
import type { ActionId, AgencyId, CaseId, MeetingId, PersonId, RiskId } from '../ids.ts'
import type { Instant } from '../time.ts'
import type { FollowUp, FollowUpEvent } from './follow-up.ts'

/** What may be known of an action while it is only drafted; the wording is kept the moment it is typed (R090). */
export type ActionTerms = {
  agencyId: AgencyId | null
  personId: PersonId | null
  due: Instant | null
  today: boolean
  riskId: RiskId | null
}

/** What an action came of, where that was asked about or disclosed: a prompt, a crime (R099), a transfer (R098). */
export type ActionSource = Prompt | 'crime' | 'transfer'

/** What becomes true of an action across its life. */
export type ActionEvent =
  | ({
      type: 'action-drafted'
      at: Instant
      by: PersonId
      enteredBy: PersonId
      actionId: ActionId
      meetingId: MeetingId
      caseId: CaseId
      number: number
      source?: ActionSource
      personal: { what: string }
    } & ActionTerms)
  | ({
      type: 'action-changed'
      at: Instant
      by: PersonId
      enteredBy: PersonId
      caseId: CaseId
      personal: { what: string }
    } & ActionTerms)
  | { type: 'action-agreed'; at: Instant; by: PersonId; enteredBy: PersonId; caseId: CaseId }
  | { type: 'action-done-already'; at: Instant; by: PersonId; enteredBy: PersonId; caseId: CaseId }
  | {
      type: 'action-accepted'
      at: Instant
      by: PersonId
      enteredBy: PersonId
      caseId: CaseId
      how: 'pressed' | 'spoken'
    }
  | {
      type: 'action-change-asked'
      at: Instant
      by: PersonId
      caseId: CaseId
      due: Instant | null
      agencyId: AgencyId | null
      personal: { reason: string; what: string }
    }
  | { type: 'action-refused'; at: Instant; by: PersonId; caseId: CaseId; personal: { reason: string } }
  | {
      type: 'action-ruled'
      at: Instant
      by: PersonId
      enteredBy: PersonId
      caseId: CaseId
      ruling: 'stands' | 'withdrawn'
    }
  | { type: 'action-updated'; at: Instant; by: PersonId; caseId: CaseId; personal: { text: string } }
  | {
      type: 'action-finished'
      at: Instant
      by: PersonId
      caseId: CaseId
      outcome: 'done' | 'not-possible' | 'not-done'
      personal: { text: string }
    }
  | { type: 'action-unaccepted-raised'; at: Instant; caseId: CaseId; to: 'coordinator' | 'chair' }
  /** `stopped` where nobody took it back: a death did, that of this party (R097). */
  | {
      type: 'action-withdrawn'
      at: Instant
      by: PersonId
      enteredBy?: PersonId
      caseId: CaseId
      stopped?: DeadParty
      /** Why somebody took it back; absent in an older log. */
      personal?: { reason: string }
    }
  /** The death that stopped it was recorded in error: agreed again, or a draft where its time has passed. */
  | { type: 'action-restored'; at: Instant; by: PersonId; caseId: CaseId; as: 'agreed' | 'draft' }
  /** Put to somebody else of the same agency, since whoever had it is away; the new owner is asked to accept it. */
  | {
      type: 'action-handed-over'
      at: Instant
      by: PersonId
      enteredBy: PersonId
      caseId: CaseId
      from: PersonId
      to: PersonId
    }
  | FollowUpEvent

export type ActionStatus =
  | 'draft'
  | 'agreed'
  | 'accepted'
  | 'change-asked'
  | 'refused'
  | 'done'
  | 'not-possible'
  | 'not-done'
  | 'done-already'
  | 'withdrawn'

/** An action as its events leave it. */
export type Action = {
  actionId: ActionId
  meetingId: MeetingId
  caseId: CaseId
  number: number
  what: string
  status: ActionStatus
  agreedAt: Instant | null
  acceptedBy: { personId: PersonId; how: 'pressed' | 'spoken'; enteredBy: PersonId } | null
  reason: string
  asked: { what: string; due: Instant | null; agencyId: AgencyId | null } | null
  updates: readonly { at: Instant; by: PersonId; text: string }[]
  raised: ReadonlySet<'coordinator' | 'chair'>
  source: ActionSource | null
  /** Whose death withdrew it, where one did. */
  stopped: DeadParty | null
} & ActionTerms &
  FollowUp
