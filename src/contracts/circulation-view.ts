import type { CaseHeading } from './case-view.ts'

export type RecipientView = {
  personId: string
  name: string
  agency: string
  reasons: readonly (
    | 'core-partner'
    | 'took-part'
    | 'has-action'
    | 'approved-list'
    | 'attended'
    | 'entered-late'
    | 'referrer'
    | 'named-by-hand'
  )[]
  flags: readonly string[]
  barred: boolean
  mailedAt: string | null
  openedAt: string | null
}
export type PlanView = CaseHeading & {
  status: 'drafted' | 'held' | 'sent' | 'withdrawn'
  dueAt: string | null
  clock: 'green' | 'amber' | 'red' | 'sent' | 'unanswered'
  sentAt: string | null
  filed: boolean
  /** Whom the coordinator may name, where the protocol names nobody: those who attended and are not on the list. */
  mayBeNamed: readonly { personId: string; name: string; agency: string }[]
  recipients: readonly RecipientView[]
}

/** The circulation desk, for those who send: by case and by person. */
export type CirculationView = {
  meetingId: string
  clause: string
  /** What the area's protocol says of sending out, as it acts here; null where it leaves a thing open. */
  rule: {
    what: 'plan' | 'actions' | 'minutes' | 'minutes-and-actions' | null
    /** The time that it gives: so many hours, days or working days. */
    within: { hours: number } | { days: number } | { workingDays: number } | null
    from: 'meetingEnd' | 'caseHeard' | null
    approve: 'collective' | 'chair' | 'coordinator' | null
    referrerOwnCase: boolean
    /** Nobody is named by the protocol: the coordinator names recipients by hand, and nobody is guessed. */
    asksForRecipients: boolean
    question: string
  }
  checkedBy: string | null
  /** What this reader may do now: be the first, be the second, or only look. */
  mayCheck: boolean
  maySend: boolean
  coreQuestion: boolean
  plans: readonly PlanView[]
  /** Letters that could not be delivered and need a person. */
  undelivered: readonly { personId: string; name: string; why: string }[]
}

/** One plan that its reader was sent, as the page that the letter links to lists it. */
export type PlanLink = { caseId: string; number: number; status: 'sent' | 'withdrawn'; openedAt: string | null }
