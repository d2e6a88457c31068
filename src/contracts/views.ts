import type { AlsoToldView, ProposedPanel } from './decisions-view.ts'
import type { CaseChangesView, CaseView, CaseHeading, TellingView } from './case-view.ts'
import type { RoomRules } from './room-rules.ts'
import type { RoomView } from './room-view.ts'
import type { Away, LikelyTurnView, PlacedPerson, RunningView } from './running-view.ts'
import type { Clause, StatementView } from './statement-view.ts'
import type { CirculationView } from './circulation-view.ts'
import type { CaseListView, ReferralView } from './intake-view.ts'

export type PersonRef = { personId: string; name: string; agency: string }
/** `speaks` for whoever may be given an action; `letInFor`, to those who run the meeting, a practitioner's cases. */
export type KnownPerson = PersonRef & { speaks?: true; letInFor?: readonly string[] }
export type AgencyRef = {
  agencyId: string
  name: string
  core: boolean
  missing: boolean
  present: readonly string[]
  deputies: readonly string[]
}
export type MeetingRole =
  'chair' | 'stand-in' | 'coordinator' | 'operations-manager' | 'representative' | 'practitioner' | 'observer'

/** What one may know of oneself in this meeting. `controls` is true for whoever chairs now, and the coordinator. */
export type Me = Away & {
  personId: string
  name: string
  agencyId: string
  agency: string
  role: MeetingRole
  chairing: boolean
  controls: boolean
  desk: boolean
  /** Noted as being in the room, without which the open case is not read (R058). */
  present: boolean
}

/** The least that lets somebody say *possibly me* (capability 2): initials, year of birth, outward postcode. */
export type Stub = {
  caseId: string
  people: readonly { initials: string; year: string; area: string }[]
}

export type AgendaEntry = CaseHeading & {
  status: 'waiting' | 'open' | 'heard' | 'off'
  slotSeconds: number
  /** For chair and coordinator only; null for everyone else, so that no gap shows. */
  forecast: { from: string; to: string } | null
  /** Why and to when the case was put off, for those who run the meeting (R173). */
  deferred: { newDate: string; reason: string; decidedBy: string; withinLimit: boolean | 'unanswered' } | null
  /** For those who run the meeting: the clause by which to call a closed panel before open cases asks why (R053). */
  heardApart?: string
}

/** An action as its reader may see it; `what` is null where the reader may know only that it exists. */
export type ActionView = CaseHeading & {
  actionId: string
  actionNumber: number
  agencyId: string | null
  agency: string
  personId: string | null
  owner: string
  what: string
  due: string | null
  today: boolean
  riskId: string | null
  risk: string
  /** The prompt or the disclosure that it came of. */
  source: string | null
  /** Accepted in the room where that is the referral itself: no second form (R163); the clause, or nothing. */
  referralMade: string
  /** What was discussed and goes with a safeguarding referral (R135). */
  discussion: readonly string[]
  status:
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
  acceptedHow: 'pressed' | 'spoken' | null
  reason: string
  asked: { what: string; due: string | null } | null
  updates: readonly { at: string; by: string; text: string }[]
  mine: boolean
  /** Hints of the SMART checker; they suggest and never block. */
  hints: readonly SmartHint[]
  overdue: boolean
}
export type SmartHint =
  | 'no-agency'
  | 'no-date'
  | 'date-without-meaning'
  | 'vague-verb'
  | 'no-outcome'
  | 'two-actions'
  | 'addressed-to-party'
  | 'no-risk'

export type DeskView = {
  /** Cases on no agenda yet, for the agenda builder. */
  unlisted: readonly (CaseHeading & { children: number; heldForDecision: boolean; proposed?: ProposedPanel })[]
  capacity: { bookedMinutes: number; neededMinutes: number }
  people: readonly (PlacedPerson & {
    role: string
    approved: boolean
    signed: boolean
    /** Training that is missing or has lapsed: it warns, and whoever is admitted for today is covered (R017). */
    training: { state: 'missing' | 'lapsed'; clause: string } | null
    /** Who has briefed somebody invited for one case; empty where nobody is named (R015). */
    briefedBy: string
  })[]
  agencies: readonly AgencyRef[]
  coreQuestion: Clause | null
  connections: readonly { caseId: string; number: number | null; person: PersonRef; alsoTold?: AlsoToldView }[]
  agendaPostedAt: string | null
  /** Case and action, such as `12.3`, with who owes it. */
  lateTodayActions: readonly string[]
}

/** All that one person may see of one meeting now. Computed on the server, per person, by `access.ts`. */
export type MeetingView = {
  /** For `expectedVersion`, to whoever runs the meeting; null for others, whom it would tell when others are served. */
  meetingVersion: number | null
  now: string
  rehearsal: boolean
  meetingId: string
  area: string
  marking: string
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
  status: 'planned' | 'open' | 'ended'
  startsAt: string
  bookedMinutes: number
  openedAt: string | null
  endedAt: string | null
  chairing: PersonRef
  me: Me
  statement: StatementView
  /** What the area asks of the room, each with its clause. */
  rules: RoomRules
  stubs: readonly Stub[]
  /** Only cases that this person may know of, counts included. */
  agenda: readonly AgendaEntry[]
  projectedFinish: string | null
  outstanding: { finishedAt: string | null; actions: readonly (ActionView & { reviewed: boolean })[] }
  /** The open case; `not-yours` where one is open that this person may not hear now; null between cases. */
  current: CaseView | 'not-yours' | null
  /** Deaths and moves of the cases that this person may read (R097). */
  changes: readonly CaseChangesView[]
  telling: readonly TellingView[]
  /** Cases on their way to this meeting, for those who prepare it. */
  referrals: readonly ReferralView[]
  /** The case list as it went out, for searching one's own records. */
  caseList: CaseListView | null
  /** For the desk: under which words the list goes out. */
  listWarning: string
  room: RoomView | null
  /** Time, what is still open, and the morning's page; absent for everyone but those who run the meeting. */
  running?: RunningView
  /** For somebody invited for one case alone: when they are likely to be asked in. */
  likelyTurn?: LikelyTurnView
  agencies: readonly AgencyRef[]
  actions: readonly ActionView[]
  desk: DeskView | null
  circulation: CirculationView | null
  /** What one's own agency noted for itself, until the meeting has ended; absent for whoever speaks for none (H22). */
  privateNotes?: readonly { caseId: string; text: string }[]
  /** Who is who, for choosing an owner or a recipient. */
  people: readonly KnownPerson[]
}

/** One meeting in a person's list. */
export type MeetingSummary = { meetingId: string; startsAt: string; status: 'planned' | 'open' | 'ended'; area: string }
/** `GET /api/me`: who the token says this is, and what they may open. */
export type MeView = {
  personId: string
  name: string
  agency: string
  rehearsal: boolean
  meetings: readonly MeetingSummary[]
  mayPlan: boolean
  /** Set for those who chair: they read the directory, and approve new people where the area says so. */
  mayApprove?: true
  /** Set for a board or a steering group, and for those who run the MARAC: they read the counts. */
  mayReadBoard?: true
}
