import type { NotedView } from './noted-view.ts'
import type { ActionView } from './views.ts'

/** How a case is named on a screen: number and first names only (R072). */
export type CaseHeading = { caseId: string; number: number | null; victim: string; perpetrator: string }

export type RiskView = {
  riskId: string
  kind: 'risk' | 'vulnerability' | 'protective'
  subject: 'victim' | 'children' | 'perpetrator' | 'others'
  text: string
  /** Answered by an action, by a reason, or not yet (R092). */
  answeredBy: 'action' | 'reason' | null
  because: string
}

export type SlotView = {
  calledAt: string
  seconds: number
  extendedSeconds: number
  pausedAt: string | null
  pausedSeconds: number
  endedAt: string | null
  /** How long before its end the slot begins to close softly, where the area gives a range of minutes. */
  softEdgeSeconds: number | null
  /** `local` where the minutes are ours until the area has answered. */
  clause: string
}

export type AgencyAnswerView = {
  agencyId: string
  agency: string
  /** Somebody speaks for it in the room; said to those who run the meeting alone (H42). */
  present: boolean
  answer:
    'spoke' | 'known-nothing-new' | 'searched-not-known' | 'not-searched' | 'absent' | 'invited-did-not-speak' | null
  /** The written update of an agency that is absent, to be read out (R069). */
  update: {
    text: string
    knowledge: 'supplied' | 'nothing-known'
    receivedAt: string
    read: boolean
    deferred: boolean
  } | null
  /** True where silence is taken for nothing held, which is printed as an assumption (R030). */
  assumed: boolean
}

/** What is still unanswered; a reminder at the recap, and never a lock. */
export type Gap =
  | 'victim-told'
  | 'voice'
  | 'risk-without-action'
  | 'action-without-agency'
  | 'action-without-date'
  | 'prompt'
  | 'prompt-without-action'
  | 'update-not-read'
  | 'consent'

/** The open case as somebody who may hear it sees it. */
export type CaseView = CaseHeading &
  NotedView & {
    chairedBy: string
    stage: 'reason' | 'agencies' | 'voice' | 'risks' | 'actions' | 'recap' | null
    /** How much of the slot was used when the stage was entered at which it stands, for those who run the meeting. */
    stageSinceSpent?: number
    /** Where it has been; `seconds` is how long it stood there before, for those who run the meeting. */
    stages: readonly {
      stage: 'reason' | 'agencies' | 'voice' | 'risks' | 'actions' | 'recap'
      visited: boolean
      seconds?: number
    }[]
    slot: SlotView | null
    /** Pieces of the referral that are read out; no whereabouts, no address, no surname. */
    reason: {
      received: string
      referringAgency: string
      grounds: string
      dashScore: number | null
      criticalIndicators: readonly string[]
      summary: string
      rationale: string
      relationship: string
      doneAlready: string
      interpreter: string
      staffRisk: string
      consent: string
      consentReason: string
      victimAware: string
      /** Whether she would support police involvement, where the referral says so (R037). */
      policeSupport?: 'yes' | 'no'
    }
    children: readonly { label: string; age: number | null }[]
    rolesProvisional: boolean
    dead: readonly ('victim' | 'perpetrator' | 'child')[]
    /** The victim has moved out of the area: a transfer is offered (R097). */
    moved: boolean
    /** Known before the meeting that a party has died or the victim has moved: shared and recorded, not planned for. */
    recordOnly: boolean
    answers: readonly AgencyAnswerView[]
    voice: { heard: boolean; wishes: string; fears: string; barriers: string; missingBecause: string } | null
    /** For chair and coordinator alone: what the referral brought of the victim's wishes and barriers (R035). */
    referredVoice?: { wishes: string; barriers: string }
    risks: readonly RiskView[]
    actions: readonly ActionView[]
    victimTold: { outcome: 'person' | 'not-safe' | 'victim-has-died'; person: string; how: string } | null
    gaps: readonly Gap[]
    /** For chair and coordinator: who was in the room while the case was open. */
    attendance: readonly { personId: string; name: string; agency: string }[]
    earlier: { heardOn: string; actions: readonly { what: string; agency: string; status: string }[] } | null
    /**
     * What was agreed before the meeting, and whether it has reduced the risk: the question a case opens with (R162).
     */
    beforehand: {
      clause: string
      actionIds: readonly string[]
      answer: 'yes' | 'no' | 'not-known' | null
      note: string
    }
  }

/** A death or a move as it was recorded, and what became of it; one recorded in error stays, and says so (R097). */
export type ChangeView = {
  what: 'victim' | 'perpetrator' | 'child' | 'move'
  status: 'reported' | 'confirmed' | 'corrected'
  at: string
  by: string
  settledAt: string | null
  settledBy: string
  /** Why it was set right, for those who run the meeting. */
  reason: string
}

/** Somebody living and at risk, and the agencies to which they are put; a child by number, never by name (H38). */
export type LivingView = {
  who: 'child' | 'victim' | 'others' | 'perpetrator'
  label: string
  age: number | null
  agencies: readonly { agencyId: string; agency: string; asked: boolean }[]
}

/** What a recorded death or move means for one case: how it is heard, what is held, and who is still at risk (R097). */
export type CaseChangesView = CaseHeading & {
  changes: readonly ChangeView[]
  /** `ask` until chair or coordinator have answered what was learned in the meeting; nothing is taken for it. */
  hearing: 'as-usual' | 'record-only' | 'ask'
  clause: string
  decided: { recordOnly: boolean; clause: string; at: string; by: string } | null
  /** Offered only where the victim has moved. */
  transfer: { clause: string } | null
  /** For those who run the meeting: nothing of the case is erased until a named person lifts it. */
  legalHold: {
    since: string
    by: string
    because: 'death'
    clause: string
    lifted: { at: string; by: string; reason: string } | null
  } | null
  /** Children first. */
  living: readonly LivingView[]
}

/** Who tells the victim of a case that was heard, and what came of it (R130). */
export type TellingView = CaseHeading & {
  victimTold: CaseView['victimTold']
  done: 'done' | 'unsafe' | 'unable' | null
  /** Whether this person may say what came of it, and whether they may agree on somebody (else). */
  mayRecord: boolean
  mayAgree: boolean
}
