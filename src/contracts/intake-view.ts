import type { CheckView } from './case-list.ts'
import type { CaseHeading } from './case-view.ts'

/** A clock of a referral before its meeting; with no `due` the area has not said how long it may take. */
export type ReferralClock = {
  what: 'return' | 'reply' | 'circulate' | 'list' | 'hear' | 'receipt'
  due: string | null
  doneAt: string | null
  late: boolean
  clause: string
}
export type EmergencyView = {
  clause: string
  agreedBy: readonly string[]
  checks: readonly { check: string; answer: 'yes' | 'no' | 'not-known' | null }[]
  called: { at: string; reason: string; relistAtNext: boolean } | null
}

/**
 * One case on its way to a meeting, for those who prepare it: what was found, what is asked, and what runs out when.
 */
export type ReferralView = CaseHeading & {
  reference: string
  received: string
  referringAgency: string
  dashScore: number | null
  checks: readonly CheckView[]
  quality: {
    outcome: 'accepted' | 'returned'
    by: string
    at: string
    missing: readonly string[]
    note: string
    answeredAt: string | null
    answer: string
  } | null
  /** Whether this reader decides on it, and by which clause that is so (R007). */
  mayCheck: boolean
  checkedBy: { role: string | null; clause: string }
  repeat: {
    answer: 'new' | 'repeat' | 'ask'
    reasons: readonly CheckView[]
    earlier: readonly { heardOn: readonly string[]; samePerpetrator: boolean }[]
    decided: { decision: string; route: string; countsAsRepeat: boolean; reason: string; by: string } | null
  } | null
  clocks: readonly ReferralClock[]
  emergency: EmergencyView | null
  relisted: { because: string; countsAsRepeat: boolean | 'unanswered'; clause: string; reason: string } | null
  sharing: { necessary: string; proportionate: string } | null
  /** Whom a person tells, by their own route and in neutral words. */
  tell: readonly { whom: string; clause: string; due: string | null; toldAt: string | null; when: string }[]
  /** One tick for each agency: its own records are flagged (R033). */
  flags: {
    clause: string
    months: number | null
    agencies: readonly { agencyId: string; agency: string; flagged: boolean }[]
  }
  transfer: {
    direction: 'in' | 'out'
    place: string
    at: string
    complete: boolean
    confirmedAt: string | null
    clause: string
  } | null
  listSentAt: string | null
}

/** One person on the list that an agency searches its records by; null is not on this area's list (R010). */
export type ListedPersonView = { firstName: string; lastName: string; born: string | null; address: string | null }
export type ListedCaseView = CaseHeading & {
  victimListed: ListedPersonView
  perpetrators: readonly ListedPersonView[]
  children: readonly ListedPersonView[]
  referral: { grounds: string; dashScore: number | null; summary: string } | null
  /** Whether the reader's own agency has flagged its records; null for whoever speaks for none (R033). */
  flagged: boolean | null
}

/** The case list as one person may read it; it never comes without its warning (R011). */
export type CaseListView = {
  warning: string
  clause: string
  fieldsClause: string
  flagsClause: string
  cases: readonly ListedCaseView[]
}
