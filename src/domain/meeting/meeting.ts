import type { Stage } from '../area-rules.ts'
import type { ActionId, AgencyId, CaseId, MeetingId, PersonId, UnknownId } from '../ids.ts'
import type { Instant } from '../time.ts'

/**
 * How an agency stands on a case: R030's five answers, and R068's sixth for those who were invited and did not speak.
 */
export type AgencyAnswer =
  'spoke' | 'known-nothing-new' | 'searched-not-known' | 'not-searched' | 'absent' | 'invited-did-not-speak'
/** How we know that somebody is in the room; Teams' own events are hints. */
export type PresenceSource = 'teams' | 'tab' | 'coordinator' | 'phone'
export type AgendaItem = { caseId: CaseId; number: number; slotSeconds: number }
export type AdmittedAs = 'representative' | 'practitioner' | 'observer'
/** By one's own press, with one's name typed, by word of mouth, by reading it out, or by being there (R056). */
export type AgreedHow = 'pressed' | 'signed' | 'spoken' | 'read-aloud' | 'attended'
/** Who says a thing, and who typed it where that is another (R: the coordinator on the chair's word). */
export type Said = { by: PersonId; enteredBy: PersonId }

/** What becomes true of a meeting. No event here describes a case: they hold ids, times and codes only. */
export type MeetingEvent =
  | {
      type: 'meeting-planned'
      at: Instant
      by: PersonId
      meetingId: MeetingId
      area: string
      profileVersion: string
      startsAt: Instant
      bookedMinutes: number
      chair: PersonId
      standIns: readonly PersonId[]
      coordinators: readonly PersonId[]
    }
  | { type: 'agenda-set'; at: Instant; by: PersonId; items: readonly AgendaItem[] }
  | { type: 'agenda-posted'; at: Instant; by: PersonId }
  | {
      type: 'person-admitted'
      at: Instant
      said: Said
      personId: PersonId
      as: AdmittedAs
      caseId: CaseId | null
      /** Who has told somebody invited for one case what the meeting is and what it asks of them (R015). */
      briefedBy?: PersonId
      reasonCode: 'approved' | 'admit-for-today'
    }
  | { type: 'meeting-opened'; at: Instant; said: Said }
  | { type: 'statement-read'; at: Instant; said: Said; version: string }
  | {
      type: 'statement-agreed'
      at: Instant
      personId: PersonId
      version: string
      how: AgreedHow
      enteredBy: PersonId
      /** The clause under which it was signed, where it was (R056, Gwent 4.8). */
      clause?: string
      personal?: { signature: string }
    }
  | { type: 'statement-taken-back'; at: Instant; personId: PersonId; enteredBy: PersonId }
  | { type: 'person-entered'; at: Instant; personId: PersonId; source: PresenceSource }
  | { type: 'person-left'; at: Instant; personId: PersonId; source: PresenceSource }
  | { type: 'unknown-entered'; at: Instant; unknownId: UnknownId; kind: 'anonymous' | 'phone' | 'app' }
  | { type: 'unknown-left'; at: Instant; unknownId: UnknownId }
  | { type: 'caller-identified'; at: Instant; unknownId: UnknownId; personId: PersonId; by: PersonId }
  | { type: 'roster-checked'; at: Instant; said: Said; caseId: CaseId }
  | { type: 'outstanding-reviewed'; at: Instant; said: Said; actionId: ActionId }
  | { type: 'outstanding-finished'; at: Instant; said: Said }
  /**
   * `enteredBy` where somebody else hands the chair to them: a stand-in who hands back, or the desk on the chair's
   * word.
   */
  | { type: 'chair-taken'; at: Instant; by: PersonId; enteredBy?: PersonId }
  | { type: 'case-moved'; at: Instant; said: Said; caseId: CaseId; toIndex: number; personal: { reason: string } }
  | { type: 'case-called'; at: Instant; said: Said; caseId: CaseId; chairedBy: PersonId; inRoom: readonly PersonId[] }
  | { type: 'stage-entered'; at: Instant; said: Said; caseId: CaseId; stage: Stage }
  /** The chair gives an agency its turn to speak, or takes it back (R065). */
  | { type: 'turn-given'; at: Instant; said: Said; caseId: CaseId; agencyId: AgencyId | null }
  | { type: 'agency-answered'; at: Instant; by: PersonId; caseId: CaseId; agencyId: AgencyId; answer: AgencyAnswer }
  | { type: 'update-read-out'; at: Instant; said: Said; caseId: CaseId; agencyId: AgencyId }
  | {
      type: 'update-deferred'
      at: Instant
      said: Said
      caseId: CaseId
      agencyId: AgencyId
      personal: { reason: string }
    }
  | { type: 'slot-paused'; at: Instant; said: Said; caseId: CaseId }
  | { type: 'slot-resumed'; at: Instant; said: Said; caseId: CaseId }
  | { type: 'slot-extended'; at: Instant; said: Said; caseId: CaseId; seconds: number; personal: { reason: string } }
  | { type: 'attendance-corrected'; at: Instant; by: PersonId; caseId: CaseId; personId: PersonId; attended: boolean }
  | { type: 'case-heard'; at: Instant; said: Said; caseId: CaseId }
  | { type: 'case-taken-off'; at: Instant; said: Said; caseId: CaseId }
  | { type: 'meeting-ended'; at: Instant; said: Said }
  /** An online meeting stands for the date, or for one closed case of it. */
  | { type: 'meeting-booked'; at: Instant; caseId: CaseId | null; joinUrl: string }
  /**
   * What the bot could not bring to somebody, with the actions it was of; or, with null, what the calendar did not
   * take.
   */
  | {
      type: 'unreached-seen-to'
      at: Instant
      by: PersonId
      personId: PersonId | null
      actionIds: readonly ActionId[]
      how: 'sent again' | 'told otherwise'
    }
  /** A representative is away: their place is a deputy's until it is handed back, or the meeting has ended (R018). */
  | { type: 'place-handed'; at: Instant; said: Said; personId: PersonId; to: PersonId }
  | { type: 'place-handed-back'; at: Instant; said: Said; personId: PersonId }

export type Slot = {
  calledAt: Instant
  seconds: number
  extendedSeconds: number
  pausedAt: Instant | null
  pausedSeconds: number
  endedAt: Instant | null
}

/** Somebody in the room; for a caller on the telephone also who knew the voice, and which caller it was (H09). */
export type Presence = {
  since: Instant
  source: PresenceSource
  identifiedBy: PersonId | null
  caller: UnknownId | null
}

/** One case's time in the meeting. */
export type Hearing = {
  caseId: CaseId
  status: 'waiting' | 'open' | 'heard' | 'off'
  chairedBy: PersonId | null
  slot: Slot | null
  stage: Stage | null
  stagesVisited: readonly Stage[]
  /** Each entering of a stage, with how much of the slot had been used by then. */
  entered: readonly { stage: Stage; spent: number }[]
  /** Everyone who was in the room while the case was open, with when; corrections are applied. */
  attendance: ReadonlyMap<PersonId, { from: Instant; to: Instant | null }[]>
  answers: ReadonlyMap<AgencyId, AgencyAnswer>
  /** Whose turn it is to speak, and since when. */
  turn: { agencyId: AgencyId; since: Instant } | null
  updatesRead: ReadonlySet<AgencyId>
  updatesDeferred: ReadonlySet<AgencyId>
  /** Whom the coordinator took off this case's attendance: a later sign of them does not put them back. */
  struckOff: ReadonlySet<PersonId>
  rosterCheckedBy: readonly PersonId[]
  /** For each one whom the roster still showed: who has looked at the people list since. A new coming forgets it. */
  checkedOver: ReadonlyMap<PersonId | UnknownId, ReadonlySet<PersonId>>
}

/** A meeting as its events leave it. */
export type Meeting = {
  meetingId: MeetingId
  area: string
  profileVersion: string
  status: 'planned' | 'open' | 'ended'
  startsAt: Instant
  openedAt: Instant | null
  endedAt: Instant | null
  bookedMinutes: number
  chair: PersonId
  standIns: readonly PersonId[]
  coordinators: readonly PersonId[]
  /** Who chairs now: the chair, or the stand-in who took over. */
  chairing: PersonId
  agenda: readonly AgendaItem[]
  /** Every number that a case was ever given here, also where it is off the agenda now: none is given twice. */
  numbers: ReadonlyMap<CaseId, number>
  agendaPostedAt: Instant | null
  statement: { version: string; at: Instant; readBy: PersonId } | null
  agreed: ReadonlyMap<
    PersonId,
    { version: string; at: Instant; how: AgreedHow; enteredBy: PersonId; signature: string; clause: string }
  >
  /** Who took their agreement back: being in the room does not give it again. */
  takenBack: ReadonlySet<PersonId>
  /** Whom the desk has noted as gone, and during which case: their own word does not bring them back into it (R058). */
  notedOut: ReadonlyMap<PersonId, CaseId | null>
  admitted: ReadonlyMap<PersonId, { as: AdmittedAs; caseIds: ReadonlySet<CaseId> | 'all'; briefedBy?: PersonId }>
  /** Whoever is away, and the deputy who has their place (R018). */
  away: ReadonlyMap<PersonId, PersonId>
  present: ReadonlyMap<PersonId, Presence>
  /** Everyone who ever came in, with in and out times (R058). */
  comings: readonly { personId: PersonId; from: Instant; to: Instant | null; source: PresenceSource }[]
  unknown: ReadonlyMap<UnknownId, { kind: 'anonymous' | 'phone' | 'app'; since: Instant }>
  outstanding: { reviewed: ReadonlySet<ActionId>; finishedAt: Instant | null }
  hearings: ReadonlyMap<CaseId, Hearing>
  openCase: CaseId | null
  /** Where the date is joined online, and where each closed case of it is. */
  online: { joinUrl: string | null; ofCases: ReadonlyMap<CaseId, string> }
  /** Who was last told in another way what the bot could not bring them, when and by whom. */
  toldOtherwise: ReadonlyMap<PersonId, { at: Instant; by: PersonId }>
}
