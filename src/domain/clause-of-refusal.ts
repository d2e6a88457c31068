import type { AreaProfile, RuleName } from './area-profile.ts'
import type { Refusal, RefusalCode } from './refusal.ts'

/**
 * The refusal with the clause that it rests on: the one that its decider gave, or else the one of the rule that such a
 * refusal rests on in every area. One that rests on no rule, such as that there is no such meeting, has none; where the
 * protocol is silent the rule is ours, and says so.
 */
export function withClause(refusal: Refusal, profile: Pick<AreaProfile, RuleName>): Refusal {
  const rule = restsOn[refusal.code]
  const clause = refusal.clause ?? (rule && profile[rule].clause)
  return clause ? { ...refusal, clause: shownClause(clause) } : refusal
}

/** A clause as people read it: where the protocol is silent the rule is ours. */
export function shownClause(clause: string): string {
  return clause === 'silent' ? 'local' : clause
}

/**
 * The rule on which a refusal of each code rests; null where it is the order of things, somebody's identity, or a rule
 * of safety that no profile can change. Each is the same for everyone, so that a clause tells nothing of whom it is
 * about.
 */
export const restsOn: Readonly<Record<RefusalCode, RuleName | null>> = {
  'not-in-directory': null,
  'not-approved': 'newPeopleApproved',
  'agreement-unsigned': 'agreement',
  'role-not-allowed': null,
  'connected-to-case': 'connections',
  'connections-not-answered': 'connections',
  'outside-closed-panel': 'closedPanel',
  'statement-not-agreed': 'statement',
  'not-invited-to-case': 'guestsApproved',
  'not-in-room': null,
  'noted-out': null,
  'place-handed': null,
  'observer-without-papers': 'observersGetPapers',
  'no-such-meeting': null,
  'no-such-case': null,
  'no-such-action': null,
  'no-such-circulation': null,
  'no-such-agency': null,
  'no-such-person': null,
  'takes-nothing-on': null,
  'no-such-risk': null,
  'no-such-update': 'absentUpdate',
  'no-such-change': null,
  'already-exists': null,
  'meeting-not-open': null,
  'meeting-already-open': null,
  'meeting-ended': null,
  'statement-not-read': 'statement',
  'statement-version-changed': 'statement',
  'signature-missing': 'statement',
  'agenda-empty': null,
  'case-not-on-agenda': null,
  'case-open': null,
  'case-not-open': null,
  'case-already-heard': null,
  'case-not-heard': null,
  'not-returned': 'returned',
  'no-such-transfer': 'transferOut',
  'case-held': 'connections',
  'case-closed-panel-undecided': 'holdUntilDecided',
  'slot-already-paused': null,
  'slot-not-paused': null,
  'unknown-stage': 'stages',
  'wording-empty': null,
  'reason-missing': null,
  'agency-missing': 'stages',
  'due-missing': 'stages',
  'due-in-the-past': null,
  'date-in-the-future': null,
  'not-for-oneself': null,
  'action-not-draft': null,
  'action-not-agreed': null,
  'action-finished': null,
  'not-your-action': null,
  'not-your-agency': null,
  'update-text-required': 'closeAction',
  'safe-address-in-text': null,
  'party-has-died': 'recordOnly',
  'legal-hold': 'retention',
  'voice-missing': null,
  'circulation-not-drafted': null,
  'circulation-already-sent': null,
  'second-person-needed': null,
  'first-person-needed': null,
  'flag-needs-reason': null,
  'recipient-barred': 'circulation',
  'plan-withdrawn': null,
  'plan-superseded': null,
  'not-a-recipient': 'circulation',
  'chair-approval-needed': 'circulation',
  'recipients-not-named': 'circulation',
  'not-at-hearing': 'circulation',
  'nothing-to-reassess': 'notPossible',
  'not-overdue': 'escalation',
  'followed-elsewhere': 'actionsMaster',
  'followed-here': 'actionsMaster',
  'step-missing': 'escalation',
  'ladder-at-its-top': 'escalation',
  'actions-not-complete': 'closeCase',
  'not-within-window': 'repeatExceptions',
  'statuses-unreadable': 'actionsMaster',
  'status-question-open': 'actionsMaster',
  'order-reference-missing': 'requests',
  'stale-version': null,
}
