/** Every reason for which the domain refuses; stable, shown, logged and tested. Sentences live in wording files. */
export type RefusalCode =
  | 'not-in-directory'
  | 'not-approved'
  | 'agreement-unsigned'
  | 'role-not-allowed'
  | 'connected-to-case'
  | 'connections-not-answered'
  | 'outside-closed-panel'
  | 'statement-not-agreed'
  | 'not-invited-to-case'
  | 'observer-without-papers'
  | 'no-such-meeting'
  | 'no-such-case'
  | 'no-such-action'
  | 'no-such-circulation'
  | 'no-such-agency'
  | 'no-such-person'
  | 'no-such-risk'
  | 'no-such-update'
  | 'already-exists'
  | 'meeting-not-open'
  | 'meeting-already-open'
  | 'meeting-ended'
  | 'statement-not-read'
  | 'statement-version-changed'
  | 'agenda-empty'
  | 'case-not-on-agenda'
  | 'case-open'
  | 'case-not-open'
  | 'case-already-heard'
  | 'case-held'
  | 'case-closed-panel-undecided'
  | 'slot-already-paused'
  | 'slot-not-paused'
  | 'slot-minutes-missing'
  | 'unknown-stage'
  | 'wording-empty'
  | 'reason-missing'
  | 'agency-missing'
  | 'due-missing'
  | 'due-in-the-past'
  | 'action-not-draft'
  | 'action-not-agreed'
  | 'action-finished'
  | 'not-your-action'
  | 'not-your-agency'
  | 'update-text-required'
  | 'safe-address-in-text'
  | 'party-has-died'
  | 'voice-missing'
  | 'circulation-not-drafted'
  | 'circulation-already-sent'
  | 'second-person-needed'
  | 'first-person-needed'
  | 'flag-needs-reason'
  | 'recipient-barred'
  | 'plan-withdrawn'
  | 'not-a-recipient'
  | 'stale-version'

/** A refusal: its code, the clause it rests on where the area's protocol gives one, and what it is about. */
export type Refusal = { code: RefusalCode; clause?: string; about?: string }

/** What a decider answers: the events that became true, or why nothing did. */
export type Decision<Event> = { events: readonly Event[] } | { refusal: Refusal }

/** Accepts with the events given; none where the wish already holds. */
export function accept<Event>(...events: Event[]): Decision<Event> {
  return { events }
}

/** Refuses with a code, and with the clause or the thing refused where there is one. */
export function refuse(code: RefusalCode, more: { clause?: string; about?: string } = {}): { refusal: Refusal } {
  return { refusal: { code, ...more } }
}
