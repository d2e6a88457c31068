import { answered } from '../area-profile.ts'
import type { AreaProfile } from '../area-profile.ts'
import type { StatementRule } from '../area-rules.ts'
import type { PersonId } from '../ids.ts'
import type { Decision } from '../refusal.ts'
import type { Meeting, MeetingEvent } from './meeting.ts'
import { usualStatement } from './usual-statement.ts'

/** What is read out and agreed to. */
export type StatementFacts = Pick<AreaProfile, 'statement' | 'audio'>
/** Who holds the sound recording, and until when. */
export type Recorded = { holder: string; keptUntil: string }

/**
 * Recorded in sound only where the profile names a holder and an end: a clause that says *recorded* alone is not enough
 * (R103, H11).
 */
export function recordedBy({ audio }: Pick<AreaProfile, 'audio'>): Recorded | null {
  return audio.value === 'unanswered' || audio.value === 'off' ? null : audio.value
}

/** The area's statement; where the meeting is recorded the text says so, under a version of its own (R055, R103). */
export function statementOf(profile: StatementFacts): StatementRule {
  const rule = answered(profile.statement, usualStatement)
  const recorded = recordedBy(profile)
  if (!recorded) return rule
  const said = `This meeting is recorded in sound. ${recorded.holder} holds the recording until ${recorded.keptUntil}.`
  return { ...rule, version: `${rule.version}+audio`, text: `${rule.text}\n\n${said}` }
}

/**
 * Where attending is agreeing, whoever is noted in the room after the statement was read has agreed by being there, and
 * it is recorded as such (R056, NYY 8). Who has taken an agreement back agrees again by their own press alone.
 */
export function withAttendance(
  decided: Decision<MeetingEvent>,
  given: { meeting: Meeting; profile: StatementFacts; enteredBy: PersonId | 'teams' },
): Decision<MeetingEvent> {
  const { meeting, profile, enteredBy } = given
  const version = meeting.statement?.version
  if ('refusal' in decided || version === undefined || statementOf(profile).agree !== 'attending') return decided
  const came = decided.events.flatMap((event) => (isComing(event) ? [event] : []))
  const agreeing = came.filter(
    ({ personId }) => meeting.agreed.get(personId)?.version !== version && !meeting.takenBack.has(personId),
  )
  const agreed = agreeing.map(({ at, personId }): MeetingEvent => {
    const by = enteredBy === 'teams' ? personId : enteredBy
    return { type: 'statement-agreed', at, personId, version, how: 'attended', enteredBy: by }
  })
  return { events: [...decided.events, ...agreed] }
}

type Coming = Extract<MeetingEvent, { type: 'person-entered' | 'caller-identified' }>

function isComing(event: MeetingEvent): event is Coming {
  return event.type === 'person-entered' || event.type === 'caller-identified'
}
