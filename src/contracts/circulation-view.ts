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
  /** Gets it with the next sending. */
  waits: boolean
  /** For whom they are easily taken, where they look like somebody else; empty where they do not. */
  alike: string
  /** Why the first of the two people keeps them on in spite of a flag; empty where nothing was said. */
  answer: string
  mailedAt: string | null
  openedAt: string | null
}
export type PlanView = CaseHeading & {
  status: 'drafted' | 'held' | 'sent' | 'withdrawn'
  dueAt: string | null
  clock: 'green' | 'amber' | 'red' | 'sent' | 'unanswered'
  sentAt: string | null
  filed: boolean
  version: number
  /** A corrected version waits to be sent; the one before stays open until then. */
  correcting: boolean
  /** Why it is made, as whoever began it has said. */
  correction?: string
  /** The first of the two people who looked at it as it stands now. */
  checkedBy: string | null
  /** It says something else than when the first looked at it: another look is asked for. */
  changed?: boolean
  /** Not sent yet, or not to everyone: two people look at it and send it. */
  waits: boolean
  /** Goes when this reader sends. */
  goes: boolean
  /** To whom the pair's last plan went, or the last plan of each agency here; null where none ever did. */
  lastTime: {
    of: 'pair' | 'agency'
    at: string
    added: readonly string[]
    removed: readonly string[]
    /** Those who were on it then for other reasons, of which none holds now. */
    otherwise: readonly { name: string; before: RecipientView['reasons'] }[]
  } | null
  /** Who was given what, when, by whom, and when they opened it (H32). */
  register: readonly SendingView[]
  withdrawals: readonly WithdrawalView[]
  /**
   * Where the area lets recipients open the record copy in the library: who may now, and whose account is elsewhere.
   */
  copyReaders: { given: readonly string[]; elsewhere: readonly string[] }
  /** Whom the coordinator may name, where the protocol names nobody: those who attended and are not on the list. */
  mayBeNamed: readonly { personId: string; name: string; agency: string }[]
  recipients: readonly RecipientView[]
}

/** One sending of a plan. */
export type SendingView = {
  version: number
  at: string
  by: string
  checkedBy: string
  late: boolean
  /** Why one person sent it alone; empty where two did. */
  alone: string
  to: readonly {
    personId: string
    name: string
    agency: string
    reason: string
    openedAt: string | null
    times: number
  }[]
}
/** A plan that was taken back, and who had opened it by then. */
export type WithdrawalView = { version: number; at: string; by: string; reason: string; opened: readonly string[] }

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
  /** What this reader could send waits for the chair, who must be one of the two here (R114). */
  needsChair: boolean
  /** Whom this reader may send to alone, since the time is nearly over and nobody else is free; null where nobody. */
  alone: { plans: number; people: readonly string[] } | null
  coreQuestion: boolean
  plans: readonly PlanView[]
  /** How much of what was sent has left so far. */
  delivery: { letters: { left: number; of: number }; copies: { left: number; of: number } }
  /** What could not be delivered and needs a person: a letter to somebody, or the record copy of a case. */
  undelivered: readonly {
    what: 'letter' | 'copy'
    personId: string
    name: string
    number: number | null
    why: string
  }[]
}

/** One plan that its reader was sent, as the page that the letter links to lists it. */
export type PlanLink = {
  caseId: string
  /** Null for whoever is only its referrer: by no number can they tell how many others there were (R113). */
  number: number | null
  version: number
  /** It takes the place of a version that this reader was sent before. */
  replaces: boolean
  status: 'sent' | 'withdrawn'
  openedAt: string | null
}
