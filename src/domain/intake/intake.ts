import type { EmergencyCheck } from '../area-rules.ts'
import type { AgencyId, CaseId, MeetingId, PersonId } from '../ids.ts'
import type { Instant, LocalDate } from '../time.ts'
import type { Quality } from './quality.ts'
import type { RepeatReason } from './repeat-answer.ts'

type Known = { at: Instant; caseId: CaseId }
type Said = { by: PersonId; enteredBy: PersonId }

/** What a person says of a case that came before: a repeat, a new case, or the same one with a changed risk (R046). */
export type RepeatDecision = 'repeat' | 'new' | 'changed-circumstances'
/** How it is gone on with: heard, an update to all agencies (R047), or to the IDVA alone (Gwent 4.2.3). */
export type RepeatRoute = 'hear-again' | 'update-all' | 'idva-only'
/** Why a case is heard another time; a changed risk is no repeat where the area does not count it (R046). */
export type RelistedBecause = 'new-incident' | 'changed-circumstances' | 'emergency-heard'
export type CheckAnswer = 'yes' | 'no' | 'not-known'

/** What becomes true of a case on its way to a meeting. */
export type IntakeEvent =
  | ({
      type: 'referral-checked'
      outcome: Quality['outcome']
      clause: string
      personal: { missing: readonly string[]; note: string }
    } & Known &
      Said)
  | ({ type: 'return-answered'; by: PersonId; personal: { text: string } } & Known)
  | ({
      type: 'repeat-found'
      answer: RepeatFound['answer']
      personal: { reasons: readonly RepeatReason[]; earlier: readonly EarlierKept[] }
    } & Known)
  | ({
      type: 'repeat-decided'
      decision: RepeatDecision
      route: RepeatRoute
      countsAsRepeat: boolean
      personal: { reason: string }
    } & Known &
      Said)
  | ({ type: 'listed-from'; by: PersonId; from: LocalDate; clause: string } & Known)
  | ({
      type: 'list-sent'
      by: PersonId
      meetingId: MeetingId
      /** The clause of the warning under which it went. */
      warning: string
      inTime: boolean | 'unanswered'
      /** Set for one case of each sending: the channel is told once that there is something to read. */
      announced: boolean
    } & Known)
  | ({
      type: 'emergency-called'
      meetingId: MeetingId
      checks: Readonly<Partial<Record<EmergencyCheck, CheckAnswer>>>
      relistAtNext: boolean
      clause: string
      personal: { reason: string }
    } & Known &
      Said)
  | ({
      type: 'case-relisted'
      because: RelistedBecause
      countsAsRepeat: boolean | 'unanswered'
      clause: string
      personal: { reason: string }
    } & Known &
      Said)
  | ({ type: 'risk-reduced-answered'; answer: CheckAnswer; personal: { note: string } } & Known & Said)
  | ({ type: 'sharing-noted'; by: PersonId; personal: { necessary: string; proportionate: string } } & Known)
  | ({ type: 'told'; whom: Told; by: PersonId; clause: string } & Known)
  | ({ type: 'agency-flagged'; by: PersonId; agencyId: AgencyId; flagged: boolean } & Known)
  | ({ type: 'transfer-sent'; by: PersonId; clause: string; personal: { to: string } } & Known)
  | ({ type: 'transfer-received'; by: PersonId; clause: string; complete: boolean; personal: { from: string } } & Known)
  | ({ type: 'transfer-confirmed'; by: PersonId } & Known)

/**
 * Who was told, neutrally: the referrer of the date of hearing, their own representative, the IDVA, the partners of a
 * transfer.
 */
export type Told = 'referrer' | 'referrers-representative' | 'idva' | 'partners-of-transfer'
/** A case heard or referred before, as it bears on this one. */
export type EarlierKept = {
  caseId: CaseId
  referredOn: LocalDate
  heardOn: readonly LocalDate[]
  samePerpetrator: boolean
}
export type RepeatFound = {
  answer: 'new' | 'repeat' | 'ask'
  reasons: readonly RepeatReason[]
  earlier: readonly EarlierKept[]
}

/** What a case knows of its way to a meeting. */
export type Intake = {
  quality: Quality | null
  repeatFound: RepeatFound | null
  repeatDecided: {
    decision: RepeatDecision
    route: RepeatRoute
    countsAsRepeat: boolean
    reason: string
    by: PersonId
    at: Instant
  } | null
  /** The day before which no agenda takes it: a referral that came after the cut-off (R001). */
  listedFrom: LocalDate | null
  listSentAt: Instant | null
  emergency: {
    at: Instant
    meetingId: MeetingId
    checks: Readonly<Partial<Record<EmergencyCheck, CheckAnswer>>>
    relistAtNext: boolean
    clause: string
    reason: string
    /** Once it was heard nothing more follows from it. */
    heard: boolean
  } | null
  /** Waits for another hearing since then; null once that was held. */
  relisted: {
    at: Instant
    because: RelistedBecause
    countsAsRepeat: boolean | 'unanswered'
    clause: string
    reason: string
  } | null
  riskReduced: { answer: CheckAnswer; note: string; by: PersonId; at: Instant } | null
  /** Why sharing without consent is necessary and proportionate, in words (R038). */
  sharing: { necessary: string; proportionate: string; by: PersonId; at: Instant } | null
  told: ReadonlyMap<Told, Instant>
  flags: ReadonlyMap<string, boolean>
  transfer: {
    direction: 'in' | 'out'
    place: string
    at: Instant
    complete: boolean
    confirmedAt: Instant | null
    clause: string
  } | null
}

/** A case of which nothing but its referral is known. */
export const freshIntake: Intake = {
  quality: null,
  repeatFound: null,
  repeatDecided: null,
  listedFrom: null,
  listSentAt: null,
  emergency: null,
  relisted: null,
  riskReduced: null,
  sharing: null,
  told: new Map(),
  flags: new Map(),
  transfer: null,
}
