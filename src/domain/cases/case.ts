import type { ClosedGround } from '../area-rules.ts'
import type { AgencyId, CaseId, MeetingId, PersonId, RiskId } from '../ids.ts'
import type { Intake, IntakeEvent } from '../intake/intake.ts'
import type { Instant, LocalDate } from '../time.ts'
import type { AfterHearing, AfterHearingEvent } from './after-hearing.ts'
import type { AtHearing, AtHearingEvent } from './at-hearing.ts'
import type { Family, FamilyEvent } from './family-change.ts'

/** Somebody whom a case is about, as the referral names them. */
export type Party = { firstName: string; lastName: string; born: LocalDate | null; address: string; postcode: string }

/** What a referral says, sealed whole under the case's own key. */
export type Referral = {
  reference: string
  received: LocalDate
  receivedTime?: string
  referrer: string
  referrerMail: string
  grounds: 'visible-high-risk' | 'professional-judgement' | 'potential-escalation' | 'repeat' | 'disclosure-scheme'
  dashScore: number | null
  criticalIndicators: readonly string[]
  rationale: string
  incidentSummary: string
  victim: Party
  perpetrator: Party
  otherPerpetrators: readonly Party[]
  children: readonly Party[]
  relationship: string
  /** True where the row said that each is referred against the other: roles stay provisional (H43). */
  rolesProvisional: boolean
  victimAware: 'yes' | 'no' | 'not-known'
  consent: 'yes' | 'no' | 'not-sought' | 'not-known'
  consentReason: string
  wishes: string
  barriers: string
  policeSupport: 'yes' | 'no' | 'unknown'
  interpreter: string
  idvaDeclined: boolean
  staffRisk: string
  perpetratorWorksWithChildren: boolean
  custodyRelease: LocalDate | null
  risks: readonly string[]
  doneAlready: string
  /** The agency that employs a party: a ground for a closed panel, and a flag on its people (R054, H01, H02). */
  partyEmployedBy?: AgencyId
  safe: SafeContact
  counts: Record<'gender' | 'ethnicity' | 'disability' | 'sexuality' | 'religion' | 'nationality', string>
}

/** Whereabouts and safe contact, V4 in `harms.md`: never on a list, card, plan, stage, mail, file name or log. */
export type SafeContact = {
  currentAddress: string
  addressConfidential: boolean
  safeContact: string
  notSafeContact: string
  inRefuge?: true
}

export type RiskKind = 'risk' | 'vulnerability' | 'protective'
export type RiskSubject = 'victim' | 'children' | 'perpetrator' | 'others'
/** Who tells the victim, or why nobody does (R096). */
export type VictimTold =
  | { outcome: 'person'; personId: PersonId; personal: { how: string } }
  | { outcome: 'not-safe' | 'victim-has-died'; personal: { how: string } }

/** What becomes true of a case across its hearings; whatever names or describes anyone is `personal`. */
export type CaseEvent =
  | {
      type: 'case-referred'
      at: Instant
      by: PersonId
      caseId: CaseId
      area: string
      referringAgencyId: AgencyId
      personal: Referral
    }
  | {
      type: 'case-closed-panel-proposed'
      at: Instant
      caseId: CaseId
      personal: { ground: ClosedGround; allowed: readonly AgencyId[] }
    }
  | {
      type: 'case-closed-panel-decided'
      at: Instant
      by: PersonId
      caseId: CaseId
      personal: { closed: boolean; allowed: readonly PersonId[] }
    }
  | {
      type: 'connections-answered'
      at: Instant
      caseId: CaseId
      personal: { personId: PersonId; answer: 'none' | 'possibly' }
    }
  | {
      type: 'connection-decided'
      at: Instant
      by: PersonId
      caseId: CaseId
      personal: { personId: PersonId; decision: 'withheld' | 'cleared' }
    }
  | {
      type: 'update-sent'
      at: Instant
      by: PersonId
      caseId: CaseId
      meetingId: MeetingId
      agencyId: AgencyId
      knowledge: 'supplied' | 'nothing-known'
      personal: { text: string }
    }
  /** An agency's own research, for nobody else: the agency is sealed with the words. */
  | {
      type: 'private-notes-kept'
      at: Instant
      by: PersonId
      caseId: CaseId
      meetingId: MeetingId
      personal: { agencyId: AgencyId; text: string }
    }
  | {
      type: 'risk-recorded'
      at: Instant
      by: PersonId
      caseId: CaseId
      riskId: RiskId
      kind: RiskKind
      subject: RiskSubject
      personal: { text: string }
    }
  | { type: 'risk-accepted'; at: Instant; by: PersonId; caseId: CaseId; riskId: RiskId; personal: { because: string } }
  | ({ type: 'victim-told-agreed'; at: Instant; by: PersonId; caseId: CaseId } & VictimTold)
  | { type: 'victim-told-done'; at: Instant; by: PersonId; caseId: CaseId; outcome: 'done' | 'unsafe' | 'unable' }
  | FamilyEvent
  | IntakeEvent
  | AtHearingEvent
  | AfterHearingEvent
  | {
      type: 'case-deferred'
      at: Instant
      by: PersonId
      decidedBy: PersonId
      caseId: CaseId
      meetingId: MeetingId
      newDate: LocalDate
      withinLimit: boolean | 'unanswered'
      personal: { reason: string }
    }
  | { type: 'hearing-noted'; at: Instant; caseId: CaseId; meetingId: MeetingId }

type Of<Type extends CaseEvent['type']> = Extract<CaseEvent, { type: Type }>

export type Risk = {
  riskId: RiskId
  kind: RiskKind
  subject: RiskSubject
  text: string
  acceptedBecause: string | null
}
export type Connection = {
  answer: 'none' | 'possibly'
  decision: 'withheld' | 'cleared' | null
  /** When they last answered themselves; absent where it was told another way. */
  at?: Instant
}
export type WrittenUpdate = {
  agencyId: AgencyId
  meetingId: MeetingId
  knowledge: 'supplied' | 'nothing-known'
  text: string
  receivedAt: Instant
}

/** A case as its events leave it. */
export type Case = {
  caseId: CaseId
  area: string
  /** Who took the case in: the case's named coordinator (R053). */
  coordinator: PersonId
  referringAgencyId: AgencyId
  referral: Referral
  /** `open`; `undecided` holds the case off every list; `closed` names who may know that it exists. */
  panel:
    { kind: 'open' } | { kind: 'undecided'; ground: ClosedGround } | { kind: 'closed'; allowed: ReadonlySet<PersonId> }
  connections: ReadonlyMap<PersonId, Connection>
  updates: readonly WrittenUpdate[]
  /** What each agency has noted for itself, and for which meeting; absent until one has. */
  privateNotes?: ReadonlyMap<AgencyId, { meetingId: MeetingId; text: string }>
  risks: readonly Risk[]
  victimTold: (VictimTold & { done: 'done' | 'unsafe' | 'unable' | null }) | null
  heardAt: readonly { meetingId: MeetingId; at: Instant }[]
  deferrals: readonly (Omit<Of<'case-deferred'>, 'type' | 'at' | 'by' | 'caseId' | 'personal'> & { reason: string })[]
} & Family &
  Intake &
  AtHearing &
  AfterHearing
