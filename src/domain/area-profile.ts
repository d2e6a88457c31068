/** A value that an area's protocol may leave open. Unanswered is shown as a question and never guessed. */
export type Rule<Value> = {
  value: Value | 'unanswered'
  /** Where the protocol says so, such as `5.2`; `local` where the value is ours until the area confirms it. */
  clause: string
  kind?: 'must' | 'should' | 'custom'
}

/** The stages a case goes through; the profile gives their order (R066). */
export type Stage = 'reason' | 'agencies' | 'voice' | 'risks' | 'actions' | 'recap'

/** The prompts that a chair is asked to answer about each case (R078 to R087, R161, R164). */
export type Prompt =
  'child-safeguarding' | 'adult-safeguarding' | 'perpetrator' | 'lado' | 'staff-safety' | 'equality' | 'community'

export type SlotRule = { minutes: number; withChildrenMinutes?: number }
export type StatementRule = {
  version: string
  text: string
  read: 'chair' | 'anyone'
  agree: 'pressed' | 'attending' | 'signed'
  /** True where the protocol has no statement, so that every sight of the text is marked *local*. */
  local: boolean
}
export type RecipientGroup = 'core' | 'participated' | 'actionOwner' | 'attendees' | 'approvedList'
export type CirculationRule = {
  what: 'plan' | 'actions' | 'minutes'
  hours: number
  from: 'meetingEnd' | 'caseHeard'
  to: readonly RecipientGroup[]
  approve: 'collective' | 'chair' | 'coordinator'
}
export type ClosedGround = 'hbv' | 'party-employed' | 'organised-crime' | 'judgement'

/** One area's protocol as data: every value carries its clause (R-rows name the field). */
export type AreaProfile = {
  area: string
  name: string
  nation: 'england' | 'wales'
  protocol: { title: string; version: string }
  /** Changes whenever any value does; a meeting keeps the version under which it was planned. */
  version: string
  terms: { coordinator: string; plan: string; statement: string; victim: string; perpetrator: string }
  marking: Rule<string>
  meetingDay: Rule<{ weekday: number; time: string; everyWeeks: number }>
  bookedMinutes: Rule<number>
  statement: Rule<StatementRule>
  slot: Rule<SlotRule>
  opening: Rule<{ minutes: number }>
  breaks: Rule<{ everyMinutes: number; minutes: number }>
  stages: Rule<readonly Stage[]>
  prompts: Rule<readonly Prompt[]>
  names: Rule<'firstOnly' | 'full'>
  core: Rule<{ known: readonly string[]; complete: boolean | 'unanswered' }>
  quorum: Rule<'none' | number>
  absentUpdate: Rule<{
    dueDaysBefore: number
    readOutBy: 'chair' | 'anyone'
    silence: 'assumedNothingRelevant' | 'notSupplied'
  }>
  outstanding: Rule<{ include: 'all' | 'uncompleted'; minAgeDays: number }>
  list: Rule<{ workingDaysBefore: number }>
  hearWithin: Rule<{ minWorkingDays: number; maxWorkingDays: number }>
  repeat: Rule<{ months: number; from: 'heard' | 'referred' }>
  connections: Rule<{ decider: 'operations-manager' | 'chair' }>
  closedPanel: Rule<{ grounds: readonly ClosedGround[]; decider: 'chair' | 'operations-manager' }>
  /** Grounds that keep a case off every list until a person has decided (R054). */
  holdUntilDecided: Rule<readonly ClosedGround[]>
  observersGetPapers: Rule<boolean>
  circulation: Rule<CirculationRule>
  onwardSharing: Rule<string>
  closeAction: Rule<{ text: 'always' | 'whenNotDone' | 'never' }>
  notPossible: Rule<{ reviewedBy: 'operations-manager' | 'chair' | 'coordinator' }>
  urgent: Rule<{ coordinatorAfterMinutes: number; chairAfterMinutes: number }>
  dash: Rule<{ threshold: number }>
}

/** The value of a rule, or `otherwise` where the protocol leaves it open. */
export function answered<Value>(rule: Rule<Value>, otherwise: Value): Value {
  return rule.value === 'unanswered' ? otherwise : rule.value
}
