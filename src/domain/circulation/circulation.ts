import type { CaseId, MeetingId, PersonId } from '../ids.ts'
import type { Instant } from '../time.ts'

/** Why somebody is on a plan's list. */
export type RecipientReason =
  | 'core-partner'
  | 'took-part'
  | 'has-action'
  | 'approved-list'
  | 'attended'
  | 'entered-late'
  | 'referrer'
  | 'named-by-hand'
/** What the desk must look at before a plan goes; a barred recipient can never be sent to from the desk. */
export type RecipientFlag =
  | 'did-not-agree'
  | 'agreement-unsigned'
  | 'connected'
  | 'not-approved'
  | 'outside-closed-panel'
  | 'did-not-attend'
  | 'free-mail'
  | 'left-the-agency'
  | 'shared-mailbox'
  | 'employer-of-party'
export type Recipient = {
  personId: PersonId
  reasons: readonly RecipientReason[]
  flags: readonly RecipientFlag[]
  barred: boolean
}
export type CaseRecipients = {
  caseId: CaseId
  amberAt: Instant | null
  dueAt: Instant | null
  recipients: readonly Recipient[]
}

/** A plan as it was laid out when it was sent, which is what its recipients open; the domain does not look inside. */
export type LaidOut = Readonly<Record<string, unknown>>

/** What becomes true of the circulation of one meeting's plans. */
export type CirculationEvent =
  | {
      type: 'circulation-drafted'
      at: Instant
      meetingId: MeetingId
      startedAt: Instant
      cases: readonly CaseRecipients[]
      /** When the owners of the meeting's actions are asked how far they have come; never where it is not said. */
      updatesDueAt?: Instant
    }
  | { type: 'plan-held'; at: Instant; by: PersonId; caseId: CaseId; personal: { reason: string } }
  | { type: 'plan-unheld'; at: Instant; by: PersonId; caseId: CaseId }
  | {
      type: 'recipient-removed'
      at: Instant
      by: PersonId
      caseId: CaseId
      personId: PersonId
      personal: { reason: string }
    }
  | {
      type: 'recipient-added'
      at: Instant
      by: PersonId
      caseId: CaseId
      recipient: Recipient
      personal: { reason: string }
    }
  | { type: 'circulation-checked'; at: Instant; by: PersonId }
  | {
      type: 'plan-sent'
      at: Instant
      by: PersonId
      checkedBy: PersonId
      caseId: CaseId
      version: number
      recipients: readonly PersonId[]
      personal: { reasons: Record<string, string>; laidOut: LaidOut | null }
    }
  | { type: 'plan-filed'; at: Instant; caseId: CaseId; version: number; libraryItemId: string }
  | { type: 'recipient-mailed'; at: Instant; personId: PersonId }
  | { type: 'plan-opened'; at: Instant; personId: PersonId; caseId: CaseId; version: number }
  | { type: 'plan-withdrawn'; at: Instant; by: PersonId; caseId: CaseId; personal: { reason: string } }
  | { type: 'clock-warned'; at: Instant; caseId: CaseId; level: 'amber' | 'red' }

export type CasePlan = {
  caseId: CaseId
  amberAt: Instant | null
  dueAt: Instant | null
  recipients: readonly Recipient[]
  status: 'drafted' | 'held' | 'sent' | 'withdrawn'
  sentAt: Instant | null
  version: number
  sentTo: ReadonlySet<PersonId>
  laidOut: LaidOut | null
  libraryItemId: string | null
  opened: readonly { personId: PersonId; at: Instant; version: number }[]
  warned: ReadonlySet<'amber' | 'red'>
}

/** A circulation as its events leave it: one for each meeting, with each case on its own clock. */
export type Circulation = {
  meetingId: MeetingId
  startedAt: Instant
  /** The first of the two people; cleared by any change after it, so that the second sees what the first saw. */
  checkedBy: PersonId | null
  plans: ReadonlyMap<CaseId, CasePlan>
  mailed: ReadonlySet<PersonId>
}
