/** Every rule of an area's profile, in the order of a MARAC. */
export const areaRuleNames = [
  'cutOff',
  'emergency',
  'feeder',
  'dash',
  'rationale',
  'escalationGround',
  'indicators',
  'returned',
  'qualityAssurance',
  'list',
  'listFields',
  'listWarning',
  'listColumns',
  'hearWithin',
  'repeat',
  'repeatPair',
  'repeatExceptions',
  'changedRisk',
  'repeatChoice',
  'incident',
  'review',
  'research',
  'researchWords',
  'newInformation',
  'absentUpdate',
  'idvaTold',
  'flags',
  'consent',
  'age',
  'sharingNote',
  'custody',
  'refuge',
  'beforehand',
  'acknowledge',
  'connections',
  'closedPanel',
  'holdUntilDecided',
  'observersApproved',
  'observersGetPapers',
  'guestsApproved',
  'newPeopleApproved',
  'training',
  'deputies',
  'commitment',
  'agreement',
  'recipientsReview',
  'transferIn',
  'transferOut',
  'meetingDay',
  'bookedMinutes',
  'statement',
  'slot',
  'turn',
  'opening',
  'breaks',
  'stages',
  'caseOrder',
  'prompts',
  'names',
  'core',
  'quorum',
  'attendEveryCase',
  'outstanding',
  'factOrOpinion',
  'wording',
  'record',
  'chairNotes',
  'audio',
  'leadAgency',
  'referralInRoom',
  'deferWithoutReferrer',
  'recordOnly',
  'disagreement',
  'urgent',
  'marking',
  'circulation',
  'onwardSharing',
  'independence',
  'closeAction',
  'actionUpdate',
  'notPossible',
  'escalation',
  'actionsMaster',
  'closeCase',
  'nonAttendance',
  'requests',
  'complaints',
  'breaches',
  'retention',
  'protocolReview',
] as const
export type AreaRuleName = (typeof areaRuleNames)[number]

/** What the protocol gives for a rule, as data: words, a number, yes or no, a list, or named parts of these. */
export type RuleValue = string | number | boolean | null | readonly RuleValue[] | { readonly [part: string]: RuleValue }

export type AreaRule = {
  rule: AreaRuleName
  /** Null where the protocol leaves it open: then the page says what is done meanwhile. */
  value: RuleValue
  answered: boolean
  clause: string
  kind: 'must' | 'should' | 'custom' | null
  /** The area whose file says so, where this area's is written over another. */
  layer: string | null
  question: string | null
}

/** `GET /api/area`: what the area's protocol says, rule by rule, and what it is asked. */
export type AreaView = {
  area: string
  name: string
  protocol: { title: string; version: string }
  version: string
  rules: readonly AreaRule[]
  /** The next days on which the area meets, to plan a meeting for; none where it has not said when it meets (R023). */
  nextMeetingDays: readonly string[]
}
