/** Where a rule stands in the area's protocol, as a page shows it beside what the rule asks. */
export type RuleRef = { clause: string; strength: 'must' | 'should' | 'custom' | null; question: string | null }
export type DirectoryRole =
  'chair' | 'coordinator' | 'operations-manager' | 'representative' | 'deputy' | 'practitioner' | 'observer' | 'board'
export type GapKind =
  | 'no-representative'
  | 'too-few-deputies'
  | 'agreement-unsigned'
  | 'agreement-review-due'
  | 'training-missing'
  | 'training-lapsed'
  | 'commitment-not-known'
  | 'cannot-commit'
  | 'not-approved'
  | 'manager-not-named'
export type Approver = 'chair' | 'coordinator' | 'none'

export type ListedAgency = {
  agencyId: string
  name: string
  heading: string
  aliases: readonly string[]
  core: boolean
  signed: boolean
  signedOn: string | null
  /** The day by which the agreement is to be looked at again, where the area asks for that. */
  reviewBy: string | null
  withdrawn: boolean
}

export type ListedPerson = {
  personId: string
  name: string
  mail: string
  accountId: string
  tenantId: string
  phone?: string
  agencyId: string
  role: DirectoryRole
  approved: boolean
  approvedBy: Approver
  /** This reader has listed them, and may not approve them too: another person does. */
  needsAnother?: true
  canCommit: boolean | null
  /** Their own manager, where the area has one told of a connection and somebody is named (R012). */
  managerId?: string | null
  training: {
    state: 'not-asked' | 'missing' | 'done' | 'lapsed'
    missing: readonly string[]
    until: string | null
  }
  /** The day of the last meeting that they came to. */
  lastAttended: string | null
}

/** `GET /api/directory`: for those who keep it, and for those who chair. */
export type DirectoryView = {
  /** False for a chair, who approves and reads, and keeps nothing. */
  mayKeep: boolean
  today: string
  agencies: readonly ListedAgency[]
  people: readonly ListedPerson[]
  gaps: readonly (Omit<RuleRef, 'question'> & { kind: GapKind; agency: string; person: string })[]
  /** Whether somebody's own manager is told of a connection, by which rule (R012); null where no protocol asks it. */
  manager: RuleRef | null
  training: RuleRef & { steps: readonly string[]; everyMonths: number | null }
  /** By which rule an observer, and anybody else who is new, is approved; a practitioner is admitted case by case. */
  approval: Record<'newPeople' | 'observers', RuleRef & { by: Approver }>
  /** The check of everyone who receives papers; null where no protocol asks for one. */
  recipients: (RuleRef & { checkedOn: string | null; dueOn: string; notAttended: readonly string[] }) | null
}
