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
  | 'new-address'
  | 'look-alike'
  | 'outside-rule'
  | 'no-address'
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

/**
 * What the first of two people has said of a flagged recipient: of which flags, and why they get the plan all the same.
 */
export type FlagAnswer = { personId: PersonId; flags: readonly RecipientFlag[]; reason: string }

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
  | { type: 'flags-answered'; at: Instant; by: PersonId; caseId: CaseId; personal: { answers: readonly FlagAnswer[] } }
  /**
   * The plans that were looked at; in an older log, which names none, all of them. `digests` is what each said then, as
   * a keyed hash; in an older log nothing is known of it.
   */
  | {
      type: 'circulation-checked'
      at: Instant
      by: PersonId
      caseIds?: readonly CaseId[]
      digests?: Readonly<Record<string, string>>
    }
  | {
      type: 'plan-sent'
      at: Instant
      by: PersonId
      checkedBy: PersonId
      caseId: CaseId
      version: number
      recipients: readonly PersonId[]
      /** Who is written to, and how many letters of this meeting that makes; in an older log the first, to everyone. */
      letters?: Readonly<Record<string, number>>
      /** Its time was over when it went (R111). */
      late?: true
      /** One person sent it, because nobody else was free before its time was over. */
      alone?: true
      personal: { reasons: Record<string, string>; laidOut: LaidOut | null; alone?: string }
    }
  | { type: 'plan-correction-begun'; at: Instant; by: PersonId; caseId: CaseId; personal: { reason: string } }
  | { type: 'plan-filed'; at: Instant; caseId: CaseId; version: number; libraryItemId: string }
  /**
   * Who may open a version's record copy in the library itself now, and who may not since their account is in another
   * tenant.
   */
  | {
      type: 'copy-shared'
      at: Instant
      caseId: CaseId
      version: number
      readers: readonly PersonId[]
      elsewhere: readonly PersonId[]
    }
  | { type: 'recipient-mailed'; at: Instant; personId: PersonId; letter?: number }
  /** A letter or a record copy that a repeat cannot heal: it is before a person now, with the code of why. */
  | { type: 'delivery-came-back'; at: Instant; what: 'letter' | 'copy'; code: string }
  | { type: 'delivery-tried-again'; at: Instant; by: PersonId }
  | { type: 'plan-opened'; at: Instant; personId: PersonId; caseId: CaseId; version: number }
  | { type: 'plan-withdrawn'; at: Instant; by: PersonId; caseId: CaseId; personal: { reason: string } }
  | { type: 'clock-warned'; at: Instant; caseId: CaseId; level: 'amber' | 'red' }

/** One sending of a plan: by whom, of which version, and to whom it gave access. */
export type Sending = {
  version: number
  at: Instant
  by: PersonId
  checkedBy: PersonId
  recipients: readonly PersonId[]
  reasons: Readonly<Record<string, string>>
  late: boolean
  /** Why one person sent it alone; null where two did. */
  alone: string | null
}

export type CasePlan = {
  caseId: CaseId
  amberAt: Instant | null
  dueAt: Instant | null
  recipients: readonly Recipient[]
  status: 'drafted' | 'held' | 'sent' | 'withdrawn'
  /**
   * The first of the two people; cleared by any change of this plan after it, so that the second sees what the first
   * saw.
   */
  checkedBy: PersonId | null
  /** When the first looked. */
  checkedAt: Instant | null
  /** What the plan said when the first looked, as a keyed hash; absent in an older log. */
  checkedDigest?: string
  /** What the first has said of each flagged recipient. */
  answers: ReadonlyMap<PersonId, FlagAnswer>
  /** A corrected version waits to be sent; until it goes, the one before stays open to those who have it. */
  correcting: boolean
  /** Why a corrected version is being made; empty where none is. */
  correction: string
  sentAt: Instant | null
  version: number
  /** Who may open it now. */
  sentTo: ReadonlySet<PersonId>
  /** Everyone who could ever open it: they are told that it was withdrawn, and may have a copy. */
  had: ReadonlySet<PersonId>
  sendings: readonly Sending[]
  withdrawals: readonly { at: Instant; by: PersonId; version: number; reason: string }[]
  laidOut: LaidOut | null
  libraryItemId: string | null
  /** The record copy of each version that was filed, and who may open it in the library itself. */
  copies: ReadonlyMap<number, RecordCopy>
  opened: readonly { personId: PersonId; at: Instant; version: number }[]
  warned: ReadonlySet<'amber' | 'red'>
}

/** A record copy in the library, with those who were given it there as the profile has it. */
export type RecordCopy = { itemId: string; readers: readonly PersonId[]; elsewhere: readonly PersonId[] }

/** A circulation as its events leave it: one for each meeting, with each case on its own clock. */
export type Circulation = {
  meetingId: MeetingId
  startedAt: Instant
  plans: ReadonlyMap<CaseId, CasePlan>
  /** How many letters of this meeting each person is to have. */
  letters: ReadonlyMap<PersonId, number>
  /** The last letter that each person was sent, and when it left. */
  mailed: ReadonlyMap<PersonId, { letter: number; at: Instant }>
}
