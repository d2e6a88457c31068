import type { CaseHeading } from './case-view.ts'
import type { AreaRole } from './words.ts'

export type ClockKind =
  | 'referral-return'
  | 'referral-reply'
  | 'referral-circulated'
  | 'idva-told'
  | 'hear-within'
  | 'next-meeting'
  | 'case-list'
  | 'research'
  | 'written-update'
  | 'circulation'
  | 'action'
  | 'action-update'
  | 'escalation'
  | 'de-flag'
  | 'transfer-receipt'
  | 'recipients'
  | 'training'
  | 'agreement'
  | 'protocol-review'

/** One clock that runs, with what it is about as far as its reader may know of it. */
export type DueItem = {
  /** The same for the same clock at every look, so that a page can keep its place. */
  key: string
  kind: ClockKind
  level: 'green' | 'amber' | 'red'
  from: string
  amberAt: string
  dueAt: string
  clause: string
  /** Its time has not come, and as things are planned it cannot be kept (R024). */
  certain: boolean
  /** What the area is asked about this very clock. */
  question: 'list-before-feeder' | null
  /** The next step of the ladder, which a person takes (R125). */
  rung: { to: AreaRole; step: number; of: number } | null
  /** Agencies from which something has not come (R027). */
  missing: readonly string[]
  meeting: { meetingId: string; startsAt: string } | null
  case: CaseHeading | null
  action: { actionId: string; actionNumber: number } | null
  /** Who owes it: an agency, or somebody of the directory. */
  agency: string
  person: string
}

/**
 * `GET /api/due`: everything that runs out, for those who prepare meetings; nothing of a case that they may not know
 * of.
 */
export type DueView = { now: string; area: string; items: readonly DueItem[] }
