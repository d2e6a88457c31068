import type { CaseHeading, Gap } from './case-view.ts'
import type { PersonRef, Stub } from './views.ts'

export type TimeSpan = { from: string; to: string }

/** How the meeting stands to its time, over the cases that the reader may know of (capability 4). */
export type TimeView = {
  /** Breaks still to come, as they would fall from now. */
  breaks: readonly TimeSpan[]
  breaksClause: string
  /** What cases left of their slots, less what others took and what the open one was given; below zero it is behind. */
  secondsInHand: number
  /** The last case still waiting, and when it would begin if the meeting had kept to its times. */
  last: (CaseHeading & { planned: string }) | null
  /** The minutes of each case that is over, in the order of calling. */
  taken: readonly (CaseHeading & { slotSeconds: number; seconds: number })[]
  /** Mean seconds of the first and of the last third; null while there are too few cases to compare. */
  thirds: { first: number; last: number } | null
}

/** Somebody whom the chair may want to ring before the meeting, by the number that the directory has. */
export type PersonToRing = PersonRef & { phone: string }

/** Without anyone expected there is nobody whom the area has approved to speak for it. */
export type CoreGap = {
  agencyId: string
  agency: string
  expected: readonly PersonToRing[]
  deputies: readonly PersonToRing[]
}

/** What a chair looks at before the meeting opens. */
export type MorningView = {
  /** The chair and the stand-ins, with who of them is here. */
  chairs: readonly (PersonToRing & { here: boolean })[]
  /** Agencies that wrote, by case; and how many sit at the table. */
  updates: readonly (CaseHeading & { agencies: readonly string[] })[]
  atTable: number
  /** People invited for one case, and when they are likely to be asked in. */
  practitioners: readonly (PersonRef & { caseId: string; number: number | null; from: string })[]
  /**
   * Who will be asked to leave for which case, never why; and how many of them still wait for the reader's decision.
   */
  connections: readonly (CaseHeading & { people: readonly PersonRef[]; undecided: number })[]
  /** What came since the evening before: updates, and deaths or moves of the family. */
  lateNews: readonly (CaseHeading & {
    at: string
    what: 'update' | 'victim' | 'perpetrator' | 'child' | 'move'
    from: string
  })[]
}

/** What chair and coordinator need beside the case: computed for them alone. */
export type RunningView = {
  time: TimeView
  /** Cases that were heard and still leave something unanswered; it keeps nothing open. */
  unanswered: readonly (CaseHeading & { gaps: readonly Gap[] })[]
  /** Core agencies that have nobody here, with whom to ring: it warns and never blocks (R060, R061). */
  coreGaps: readonly CoreGap[]
  /** Who may take the chair. */
  mayChair: readonly PersonRef[]
  /** Until the meeting opens. */
  morning: MorningView | null
}

/** By name, the deputy who has somebody’s place while they are away; absent where they have it themselves (R018). */
export type Placed = { placeWith?: string }
/** With what somebody who is away has seen of the cases, by which they can report a death or a move (R097). */
export type Away = Placed & { reportable?: readonly Stub[] }
export type PlacedPerson = PersonRef & Placed
/**
 * The likely time of a case, to five minutes, for somebody invited for it alone; it moves on with the clock (R015,
 * R168).
 */
export type LikelyTurnView = { caseId: string; from: string; movesFrom: string; next: boolean }
