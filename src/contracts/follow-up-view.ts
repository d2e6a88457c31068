import type { CaseHeading } from './case-view.ts'
import type { AreaRole } from './words.ts'

/** A rule as it acts: its value in words, the clause, and what the area is asked where it does not say. */
export type RuleView<Value> = { value: Value | null; clause: string; question: string }

/** One of the actions of the meeting with what follows it up. */
export type FollowedAction = CaseHeading & {
  actionId: string
  /** By which another system's export names it, such as `2027-02-10/12.3`. */
  reference: string
  what: string
  agency: string
  owner: string
  due: string | null
  status: string
  mine: boolean
}

/** A risk to be looked at anew, since its action could not be done (R124). */
export type ReassessmentView = FollowedAction & {
  because: string
  may: boolean
  done: { at: string; by: string; outcome: string; text: string; clause: string } | null
}

/** An overdue action with its ladder: what was decided at each rung, and what a person may decide now (R125). */
export type LadderView = FollowedAction & {
  steps: readonly { at: string; by: string; to: AreaRole | null; said: string; clause: string }[]
  next: { to: AreaRole | 'ask'; from: string | null; may: boolean } | null
}

export type DisagreementView = CaseHeading & {
  disagreementId: string
  at: string
  by: string
  about: string
  taken: readonly { at: string; to: AreaRole; said: string }[]
  settled: { at: string; by: string; how: string } | null
  next: AreaRole | 'ask' | null
  may: boolean
}

/** A heard case and whether it is complete (R128). */
export type CompletionView = CaseHeading & {
  complete: { at: string; by: string } | null
  /** Actions that are not done, each signed or not. */
  exceptions: readonly { reference: string; signed: boolean }[]
  maySign: boolean
  mayComplete: boolean
  /** The last day on which a new incident is told to those who attended, and not heard again (R138). */
  shareUntil: string | null
}

export type IncidentView = CaseHeading & { at: string; by: string; text: string; told: number }
/** A flag that has run its time, and whether each agency has taken it off (R131). */
export type FlagView = CaseHeading & { due: string; agencies: readonly { agency: string; flagged: boolean }[] }

/** `GET /api/meetings/:meetingId/follow-up`: what follows a meeting, for one person. */
export type FollowUpView = {
  rules: {
    closeText: RuleView<'always' | 'whenNotDone' | 'never'>
    reassessedBy: RuleView<AreaRole>
    ladder: RuleView<readonly AreaRole[]>
    disagreement: RuleView<readonly AreaRole[]>
    /** `here`, or the name of the area's own system, from which nothing is chased here (R119). */
    master: RuleView<string>
    closeCase: RuleView<AreaRole>
    incident: RuleView<number>
    flags: RuleView<number>
  }
  reassessments: readonly ReassessmentView[]
  ladders: readonly LadderView[]
  disagreements: readonly DisagreementView[]
  cases: readonly CompletionView[]
  incidents: readonly IncidentView[]
  flags: readonly FlagView[]
  /** Whether this person may take counts and actions out as tables. */
  exports: boolean
}

/** One row of another system's export, as it was read and what it would do (R119). */
export type StatusRow = {
  row: number
  number: string
  status: 'open' | 'done' | 'not-possible' | 'not-done' | null
  date: string | null
  finding:
    | 'ready'
    | 'unchanged'
    | 'number-unknown'
    | 'number-twice'
    | 'status-unknown'
    | 'date-unreadable'
    | 'date-ahead'
    | 'contradicts'
    | 'text-missing'
    | 'safe-address'
  /** The clause of a rule that asks, where one does. */
  clause: string
  /** Whether *take* is an answer, or only *leave*. */
  mayTake: boolean
}
export type StatusPreview = { system: string; clause: string; rows: readonly StatusRow[] }
