import type {
  AreaRole,
  CirculationRule,
  ClosedGround,
  EmergencyCheck,
  ListField,
  MeetingDay,
  Prompt,
  RepeatException,
  Rung,
  SlotRule,
  Stage,
  StatementRule,
  Wording,
} from './area-rules.ts'
import type { Span } from './span.ts'

/** A value that an area's protocol may leave open. Unanswered is shown as a question and never guessed. */
export type Rule<Value> = {
  value: Value | 'unanswered'
  /**
   * Where the protocol says so, such as `5.2`; `local` where the value is ours until the area confirms it; `silent`.
   */
  clause: string
  kind?: 'must' | 'should' | 'custom'
  /** What the area is asked: because its protocol is silent, leaves it open, or says two things. */
  asks?: string
  /** The area whose file says so, where it is one that this one extends. */
  layer?: string
}

/** What is asked of a referral and of a case before the meeting (R001 to R054, R162, R165). */
export type BeforeTheMeeting = {
  cutOff: Rule<{ weekday: number; time: string } | 'none'>
  emergency: Rule<{ agreedBy: readonly AreaRole[]; checks: readonly EmergencyCheck[] }>
  feeder: Rule<{ name: string; weekday: number; time: string } | 'none'>
  dash: Rule<{ threshold: number }>
  rationale: Rule<boolean>
  escalationGround: Rule<{ incidents: number; crimes: number; months: number }>
  indicators: Rule<readonly string[]>
  returned: Rule<{ within: Span; reply: Span }>
  qualityAssurance: Rule<{ by: AreaRole; circulateWithin: Span | 'unanswered' }>
  list: Rule<{ before: Span }>
  listFields: Rule<readonly ListField[]>
  listWarning: Rule<string>
  /** What the area's own case list calls the columns, each by the name under which the product reads it. */
  listColumns: Rule<Readonly<Record<string, readonly string[]>>>
  hearWithin: Rule<{ earliest: Span; latest: Span } | 'next-meeting'>
  repeat: Rule<{ months: number; from: 'heard' | 'referred'; restartOnHighRisk: boolean }>
  repeatPair: Rule<'pair' | 'ask'>
  repeatExceptions: Rule<readonly RepeatException[]>
  changedRisk: Rule<'counts' | 'not-counted'>
  repeatChoice: Rule<boolean>
  incident: Rule<string>
  review: Rule<{ hearings: number; months: number } | 'none'>
  research: Rule<{ sent: boolean; within: Span | null }>
  /** About how many words of it can be said in the time there is (R028). */
  researchWords: Rule<number>
  /** Whether what an agency brings is held to what is new since the referral (R070). */
  newInformation: Rule<boolean>
  absentUpdate: Rule<{ due: Span; readOutBy: 'chair' | 'anyone'; silence: 'assumedNothingRelevant' | 'notSupplied' }>
  idvaTold: Rule<{ of: 'all' | 'criteria' | 'non-police' | 'list'; within: Span | null }>
  flags: Rule<{ by: 'every-agency' | 'coordinator'; months: number | null }>
  consent: Rule<{ reasonInRecord: boolean; form: string | null }>
  age: Rule<{ from: number; partnerFrom: number; familyJointly: boolean }>
  /** Whether a note says why sharing without consent is lawful and proportionate (R038). */
  sharingNote: Rule<boolean>
  /** How long before a release, or a court date, a case of somebody in custody is heard (R039). */
  custody: Rule<{ before: Span }>
  /** What is weighed with the refuge where the victim has come to one here (R041). */
  refuge: Rule<readonly string[]>
  /** Whether actions are agreed and worked on before the meeting (R162). */
  beforehand: Rule<boolean>
  /** Whether the referrer is told that the referral came, and their representative that it was made (R167). */
  acknowledge: Rule<boolean>
  connections: Rule<{ decider: 'operations-manager' | 'chair'; alsoTold: readonly AreaRole[] }>
  closedPanel: Rule<{
    grounds: readonly ClosedGround[] | 'unanswered'
    decider: 'chair' | 'operations-manager' | 'unanswered'
  }>
  /** Grounds that keep a case off every list until a person has decided (R054). */
  holdUntilDecided: Rule<readonly ClosedGround[]>
  observersApproved: Rule<'chair' | 'none'>
  observersGetPapers: Rule<boolean>
  guestsApproved: Rule<'chair' | 'none'>
  newPeopleApproved: Rule<'chair' | 'coordinator' | 'none'>
  training: Rule<{ steps: readonly string[]; everyMonths: number | null }>
  deputies: Rule<{ people: number }>
  /** Whether a representative may say in the meeting what their agency will do, which is asked of each (R019). */
  commitment: Rule<boolean>
  agreement: Rule<{ beforeAttending: boolean; everyMonths: number | null }>
  recipientsReview: Rule<{ everyMonths: number }>
  transferIn: Rule<{ acknowledge: boolean; considerEmergency: boolean }>
  transferOut: Rule<{ by: readonly AreaRole[]; receipt: boolean }>
}

/** What is asked of the room (R055 to R110, R163, R166). */
export type AtTheMeeting = {
  meetingDay: Rule<MeetingDay>
  bookedMinutes: Rule<number>
  statement: Rule<StatementRule>
  slot: Rule<SlotRule>
  turn: Rule<{ seconds: number }>
  opening: Rule<{ minutes: number }>
  breaks: Rule<{ everyMinutes: number; minutes: number }>
  stages: Rule<readonly Stage[]>
  caseOrder: Rule<'as-listed' | 'children-first'>
  prompts: Rule<readonly Prompt[]>
  names: Rule<'firstOnly' | 'full'>
  core: Rule<{ known: readonly string[]; complete: boolean | 'unanswered' }>
  quorum: Rule<'none' | number>
  attendEveryCase: Rule<boolean>
  outstanding: Rule<{ include: 'all' | 'uncompleted'; minAgeDays: number }>
  factOrOpinion: Rule<boolean>
  wording: Rule<readonly Wording[]>
  record: Rule<'plan' | 'actions' | 'minutes' | 'minutes-and-actions'>
  chairNotes: Rule<boolean>
  audio: Rule<'off' | { holder: string; keptUntil: string }>
  leadAgency: Rule<'referrer' | 'asked'>
  referralInRoom: Rule<boolean>
  deferWithoutReferrer: Rule<boolean>
  /** Which changes, known before the meeting, make a hearing one for the record only (R097). */
  recordOnly: Rule<readonly ('victim' | 'perpetrator' | 'move')[]>
  disagreement: Rule<readonly AreaRole[]>
  urgent: Rule<{ coordinatorAfterMinutes: number; chairAfterMinutes: number }>
}

/** What is asked after the meeting (R111 to R141, R143, R148 to R151, R160). */
export type AfterTheMeeting = {
  marking: Rule<string>
  circulation: Rule<CirculationRule>
  onwardSharing: Rule<string>
  /** That the meeting owns no risk and each agency stays independent: a line on every plan (R159). */
  independence: Rule<string>
  closeAction: Rule<{ text: 'always' | 'whenNotDone' | 'never' }>
  /** So long after the meeting, or at the time agreed for each action in it (R121). */
  actionUpdate: Rule<Span | 'as-agreed'>
  notPossible: Rule<{ reviewedBy: 'operations-manager' | 'chair' | 'coordinator' | 'representative' }>
  escalation: Rule<readonly Rung[]>
  actionsMaster: Rule<'here' | { system: string }>
  closeCase: Rule<{ by: AreaRole; allActions: boolean; exceptionsBy: AreaRole | null }>
  nonAttendance: Rule<{ to: readonly AreaRole[] }>
  /** Where each kind of request goes; one of which the protocol says nothing is `unanswered`. */
  requests: Rule<{ foi: string; subjectAccess: string; court: string }>
  /** Where a complaint goes, about an agency, from the public or about the chair (R147). */
  complaints: Rule<string>
  breaches: Rule<string>
  retention: Rule<{ years: number }>
  /** By which day the protocol itself is looked at again, or `unanswered`, and how often after that (R152). */
  protocolReview: Rule<{ by: string; everyMonths: number | null }>
}

/** One area's protocol as data: every value carries its clause (R-rows name the field). */
export type AreaProfile = {
  area: string
  name: string
  nation: 'england' | 'wales'
  protocol: { title: string; version: string }
  /** Changes whenever any value does; a meeting keeps the version under which it was planned. */
  version: string
  /** The area's own words for people and papers (X25). */
  terms: {
    coordinator: string
    chair: string
    operationsManager: string
    representative: string
    plan: string
    statement: string
    victim: string
    perpetrator: string
  }
} & BeforeTheMeeting &
  AtTheMeeting &
  AfterTheMeeting

/** The names of the fields that are rules, in the order of a MARAC. */
export type RuleName = keyof (BeforeTheMeeting & AtTheMeeting & AfterTheMeeting)

/** The value of a rule, or `otherwise` where the protocol leaves it open. */
export function answered<Value>(rule: Rule<Value>, otherwise: Value): Value {
  return rule.value === 'unanswered' ? otherwise : rule.value
}
